package org.readout.article;

import java.io.IOException;
import java.util.List;

/**
 * Reads PDF documents: their text as paragraphs, headings and items, without what stands on every page. Nothing touches the disk. PDFBox's
 * classes are loaded with the first document, so this one must not name them. Thread-safe.
 */
final class Pdf {
    private final PrintedText printed;

    Pdf(PrintedText printed) {
        this.printed = printed;
    }

    /** The article of a document; without blocks, and with a warning that says why, where it cannot be read. */
    Reading read(byte[] bytes) {
        return printed.read("The PDF document", () -> contents(bytes));
    }

    private static PrintedContents contents(byte[] bytes) throws IOException {
        PdfContents contents = PdfDocument.contents(bytes);
        List<PdfLine> lines = PageFurniture.without(contents.lines());
        return new PrintedContents(new PdfParagraphs(lines).of(lines), contents.properties(), contents.warnings());
    }
}

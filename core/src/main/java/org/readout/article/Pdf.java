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

    private record Contents(List<PrintedPart> parts, PrintedProperties properties, List<String> warnings) {}

    /** The article of a document; without blocks, and with a warning that says why, where it cannot be read. */
    Reading read(byte[] bytes) {
        try {
            Contents contents = Watched.run(() -> contents(bytes));
            return printed.read(contents.parts(), contents.properties(), contents.warnings());
        } catch (IOException e) {
            return printed.unread("The PDF document " + e.getMessage() + ".");
        }
    }

    private static Contents contents(byte[] bytes) throws IOException {
        PdfContents contents = PdfDocument.contents(bytes);
        List<PdfLine> lines = PageFurniture.without(contents.lines());
        return new Contents(new PdfParagraphs(lines).of(lines), contents.properties(), contents.warnings());
    }
}

package org.readout.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Sets invented documents as PDF. */
final class PrintedPages {
    static {
        FontMappers.set(
                new PdfFonts()); // Else PDFBox goes through the machine's fonts and keeps a list of them on disk.
    }

    static final PDFont ROMAN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

    private final PDDocument document = new PDDocument();
    private final List<PDPageContentStream> pages = new ArrayList<>();

    PDDocument document() {
        return document;
    }

    PrintedPages page() {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            pages.add(new PDPageContentStream(document, page));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines from {@code top} points below the page's upper edge on. */
    PrintedPages lines(PDFont font, float size, float left, float top, String... lines) {
        try {
            PDPageContentStream page = pages.get(pages.size() - 1);
            float y = PDRectangle.A4.getHeight() - top;
            for (String line : lines) {
                page.beginText();
                page.setFont(font, size);
                page.newLineAtOffset(left, y);
                page.showText(line);
                page.endText();
                y -= size * 1.2f;
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document's bytes; it is closed. */
    byte[] bytes() throws IOException {
        for (PDPageContentStream page : pages) {
            page.close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }
}

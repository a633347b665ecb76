package org.readout.article;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the lines out of a PDF document with PDFBox, in the order in which the document prints them, which is that of its columns.
 * Stops when its thread is interrupted, and at its limits. For one document.
 */
final class PdfLines extends PDFTextStripper {
    /** Most characters of a document, as of a page of the web. */
    private static final int MOST_CHARACTERS = PageLimits.MOST_CHARACTERS;

    /** Most operators in the content of all pages together. */
    private static final int MOST_OPERATORS = 20_000_000;

    /** A font of this weight is bold; 400 is the usual one. */
    private static final float BOLD = 600;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<TextPosition> positions = new ArrayList<>();
    private float height;
    private long characters;
    private long operators;

    /** Said by a document that has more than is read. */
    static final class Cut extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Cut(String reason) {
            super(reason);
        }
    }

    PdfLines() throws IOException {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** What was read, also where reading it stopped. */
    List<PdfLine> lines() {
        return lines;
    }

    /** Reads the document. */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    protected void startPage(PDPage page) {
        height = page.getCropBox().getHeight();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new Cut("its pages draw more than " + MOST_OPERATORS + " things");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> of) throws IOException {
        words.append(text);
        positions.addAll(of);
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            endLine();
            throw new Cut("it has more than " + MOST_CHARACTERS + " characters");
        }
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = Blank.oneLine(words.toString());
        if (!text.isEmpty() && !positions.isEmpty()) {
            lines.add(line(text));
        }
        words.setLength(0);
        positions = new ArrayList<>();
    }

    private PdfLine line(String text) {
        float left = Float.MAX_VALUE;
        float right = 0;
        float base = 0;
        float size = 0;
        boolean bold = true;
        for (TextPosition position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            base = Math.max(base, position.getYDirAdj());
            if (!position.getUnicode().isBlank()) {
                size = Math.max(size, Math.abs(position.getFontSizeInPt()));
                bold &= isBold(position.getFont());
            }
        }
        return new PdfLine(getCurrentPageNo() - 1, text, left, right, base, size, bold, height);
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
    }
}

package org.readout.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** Opens PDF documents with PDFBox, in memory. Thread-safe. */
final class PdfDocument {
    /** Most pages that are read. */
    private static final int MOST_PAGES = 2000;

    private PdfDocument() {}

    /** PDFBox takes a document's missing fonts from one place for the whole process. */
    private static final class Fonts {
        static {
            FontMappers.set(new PdfFonts());
        }

        static void settle() {}
    }

    /** What stands in a document; fails with the reason where it is not read. */
    static PdfContents contents(byte[] bytes) throws IOException {
        PdfGuard guard = new PdfGuard();
        guard.check(bytes);
        Fonts.settle();
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()
                    && !document.getCurrentAccessPermission().canExtractForAccessibility()) {
                throw new Watched.Unreadable("does not permit that its text is taken out");
            }
            guard.check(document);
            return contents(document);
        } catch (InvalidPasswordException e) {
            throw new Watched.Unreadable("is encrypted and needs a password");
        } catch (LinkageError e) {
            throw new Watched.Unreadable("is encrypted with a key");
        }
    }

    private static PdfContents contents(PDDocument document) throws IOException {
        List<String> warnings = new ArrayList<>();
        PdfLines lines = new PdfLines();
        int pages = document.getNumberOfPages();
        lines.setEndPage(MOST_PAGES);
        if (pages > MOST_PAGES) {
            warnings.add("The PDF document has " + pages + " pages; only the first " + MOST_PAGES + " were read.");
        }
        try {
            lines.read(document);
        } catch (PdfLines.Cut e) {
            warnings.add("The PDF document was not read to its end: " + e.getMessage() + ".");
        }
        if (lines.lines().isEmpty()) {
            throw new Watched.Unreadable("holds no text: its pages are pictures, as of a scan, or empty");
        }
        return new PdfContents(lines.lines(), properties(document.getDocumentInformation()), warnings);
    }

    private static PrintedProperties properties(PDDocumentInformation information) {
        return new PrintedProperties(
                value(information.getTitle()), value(information.getAuthor()), day(information.getCreationDate()));
    }

    private static Optional<String> value(@Nullable String value) {
        return Optional.ofNullable(value).filter(words -> !words.isBlank());
    }

    private static Optional<LocalDate> day(@Nullable Calendar calendar) {
        return Optional.ofNullable(calendar)
                .map(time ->
                        LocalDate.ofInstant(time.toInstant(), time.getTimeZone().toZoneId()));
    }
}

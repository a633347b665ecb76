package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.MediaType;

/** PDF documents; every one is set by the test. */
class PdfTest {
    private static final String[] FIRST = {
        "BRAY, 6 May 2024 - The harbour board will open the new pier to the public in July, its",
        "chair said on Monday, after a year of repairs that cost twice what had been esti-",
        "mated. \"We are ready,\" Ines Moor told reporters, \"and we thank everybody for the",
        "patience.\""
    };
    private static final String[] SECOND = {
        "The board had closed the pier in March 2023 when inspectors found rust in its",
        "supports. Ferries have called at the north quay since, which the board called a long-",
        "term answer at the time. Ms Moor said a long-term plan would follow this autumn."
    };

    private final ArticleReader reader = new ArticleReader();

    @Test
    void aPressReleaseIsReadAsItsParagraphs() throws IOException {
        PrintedPages pages = new PrintedPages().page();
        pages.lines(PrintedPages.BOLD, 20, 72, 100, "Pier to open in July");
        pages.lines(PrintedPages.ROMAN, 11, 72, 140, FIRST);
        pages.lines(PrintedPages.BOLD, 11, 72, 205, "A year of repairs");
        pages.lines(PrintedPages.ROMAN, 11, 72, 230, SECOND);
        Article article = read(pages.bytes());
        assertThat(article.warnings()).isEmpty();
        assertThat(texts(article))
                .contains(
                        "TITLE Pier to open in July",
                        "HEADING A year of repairs",
                        "PARAGRAPH The board had closed the pier in March 2023 when inspectors found rust in its supports."
                                + " Ferries have called at the north quay since, which the board called a long-term answer at"
                                + " the time. Ms Moor said a long-term plan would follow this autumn.");
        assertThat(article.text())
                .contains("what had been estimated. \"We are ready,\" Ines Moor told reporters, \"and we thank");
        assertThat(article.metadata().title()).contains("Pier to open in July");
        assertThat(article.metadata().published().map(Published::toString)).contains("2024-05-06");
    }

    @Test
    void whatStandsOnEveryPageIsLeftOutAndParagraphsGoOnOverPages() throws IOException {
        PrintedPages pages = new PrintedPages();
        for (int page = 1; page <= 3; page++) {
            pages.page().lines(PrintedPages.ROMAN, 9, 72, 40, "Harbour Board - Press Office");
            pages.lines(
                    PrintedPages.ROMAN,
                    11,
                    72,
                    120,
                    "Here begins what page " + page
                            + " tells of the harbour and of those who work in it, the board said",
                    "in a statement that goes on over the end of the page because it was too long for it and so");
            pages.lines(
                    PrintedPages.ROMAN,
                    11,
                    72,
                    147,
                    "the last words of it stand somewhere else than the first ones, as the printer wanted it and",
                    "as every reader knows it from");
            pages.lines(PrintedPages.ROMAN, 9, 280, 800, "Page " + page + " of 3");
        }
        pages.page().lines(PrintedPages.ROMAN, 11, 72, 120, "papers of this kind.");
        pages.lines(PrintedPages.ROMAN, 9, 300, 800, "4");
        Article article = read(pages.bytes());
        assertThat(article.text())
                .doesNotContain("Press Office")
                .doesNotContain("Page 1")
                .doesNotContain(" of 3");
        assertThat(article.text()).endsWith("as every reader knows it from papers of this kind.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        String[] left = {
            "The left column tells first",
            "of the pier and of those who",
            "built it in eight months and",
            "then it ends here."
        };
        String[] right = {
            "The right column then tells",
            "of the ferries and of their",
            "captains, who wait for the",
            "summer to come."
        };
        PrintedPages pages = new PrintedPages().page();
        pages.lines(PrintedPages.ROMAN, 11, 72, 100, left);
        pages.lines(PrintedPages.ROMAN, 11, 320, 100, right);
        assertThat(texts(read(pages.bytes())))
                .containsExactly("PARAGRAPH " + String.join(" ", left), "PARAGRAPH " + String.join(" ", right));
    }

    @Test
    void propertiesCountOnlyWhereTheTextBearsThemOut() throws IOException {
        assertThat(withProperties("Pier to open in July", "Ines Moor", 2024).author())
                .contains("Ines Moor");
        PrintedMetadata other = withProperties("Microsoft Word - draft7.docx", "admin", 2019);
        assertThat(other.author()).isEmpty();
        assertThat(other.title()).isEmpty();
        assertThat(other.date()).contains("2024-05-06");
    }

    private record PrintedMetadata(Optional<String> title, Optional<String> author, Optional<String> date) {}

    private PrintedMetadata withProperties(String title, String author, int year) throws IOException {
        PrintedPages pages = new PrintedPages().page();
        PDDocumentInformation properties = new PDDocumentInformation();
        properties.setTitle(title);
        properties.setAuthor(author);
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.clear();
        day.set(year, Calendar.MAY, 6, 12, 0);
        properties.setCreationDate(day);
        pages.document().setDocumentInformation(properties);
        pages.lines(PrintedPages.ROMAN, 11, 72, 140, FIRST);
        Metadata metadata = read(pages.bytes()).metadata();
        return new PrintedMetadata(
                metadata.title(), metadata.byline(), metadata.published().map(Published::toString));
    }

    @Test
    void lettersBeyondAsciiAreReadAndNothingIsWrittenBesideThem() throws IOException {
        PrintedPages pages = new PrintedPages().page();
        pages.lines(PrintedPages.ROMAN, 11, 72, 100, "Café owners said: “We’re open – at last”, and left.");
        assertThat(read(pages.bytes()).text()).isEqualTo("Café owners said: “We’re open – at last”, and left.");
        assertThat(java.nio.file.Path.of(System.getProperty("user.home"), ".pdfbox.cache"))
                .doesNotExist();
    }

    @Test
    void anEncryptedDocumentSaysSo() throws IOException {
        PrintedPages pages = new PrintedPages().page().lines(PrintedPages.ROMAN, 11, 72, 100, FIRST);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        pages.document().protect(policy);
        unread(pages.bytes(), "The PDF document is encrypted and needs a password.");
    }

    @Test
    void aDocumentThatOnlyItsOwnerMayChangeIsRead() throws IOException {
        PrintedPages pages = new PrintedPages().page().lines(PrintedPages.ROMAN, 11, 72, 100, FIRST);
        AccessPermission permission = new AccessPermission();
        permission.setCanModify(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", permission);
        policy.setEncryptionKeyLength(128);
        pages.document().protect(policy);
        assertThat(read(pages.bytes()).text()).contains("Ines Moor told reporters");
    }

    @Test
    void aScanSaysThatItHoldsNoText() throws IOException {
        unread(
                new PrintedPages().page().bytes(),
                "The PDF document holds no text: its pages are pictures, as of a scan, or empty.");
    }

    @Test
    void everyCutOfADocumentIsReadOrSaid() throws IOException {
        byte[] all = new PrintedPages()
                .page()
                .lines(PrintedPages.ROMAN, 11, 72, 100, FIRST)
                .bytes();
        for (int cut = 5; cut < all.length; cut += 37) {
            Article article = read(Arrays.copyOf(all, cut));
            assertThat(article.blocks().isEmpty())
                    .as("cut at " + cut)
                    .isEqualTo(!article.warnings().isEmpty());
        }
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] zeros = new byte[200 << 20];
        Arrays.fill(zeros, (byte) ' ');
        byte[] packed = deflated(zeros);
        unread(
                document("<< /Length " + packed.length + " /Filter /FlateDecode >>", packed),
                "The PDF document is not opened: a stream in it unpacks to more than 128 MiB.");
        byte[] twice = deflated(packed);
        unread(
                document("<< /Length " + twice.length + " /Filter [/FlateDecode /FlateDecode] >>", twice),
                "The PDF document is not opened: a stream in it unpacks to more than 48 MiB.");
    }

    @Test
    void objectsPackedInWaysThatCannotBeCountedAreRefused() throws IOException {
        for (String filter : List.of("/LZWDecode", "[/FlateDecode /LZWDecode]", "/L#5AWDecode")) {
            unread(
                    document(
                            "<< /Type /ObjStm /N 1 /First 4 /Length 3 /Filter " + filter + " >>", new byte[] {1, 2, 3}),
                    "The PDF document is not opened: its objects are packed in a way that is not read.");
        }
    }

    @Test
    void pagesThatDrawWithoutEndAreCut() throws IOException {
        byte[] many = deflated("q Q ".repeat(11_000_000).getBytes(StandardCharsets.US_ASCII));
        Article article = read(document("<< /Length " + many.length + " /Filter /FlateDecode >>", many));
        assertThat(article.blocks()).isEmpty();
        assertThat(article.warnings()).hasSize(1);
    }

    @Test
    void aParagraphOfVeryManyLinesTakesTimeInProportion() {
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            lines.add(new PdfLine(0, "harbour-", 72, 110, i * 12f, 11, false, 800));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> assertThat(new PdfParagraphs(lines).of(lines))
                .hasSize(1));
    }

    @Test
    void deepNestingEndsInAWord() throws IOException {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        Article article = read(document("<< /Length 1 /X " + deep + " >>", new byte[] {' '}));
        assertThat(article.blocks()).isEmpty();
        assertThat(article.warnings()).hasSize(1);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A document of one page with this content, without a table of its objects, so that PDFBox looks for them. */
    private static byte[] document(String dictionary, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>\nendobj\n"
                        + "4 0 obj\n" + dictionary + "\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        bytes.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private void unread(byte[] bytes, String warning) {
        Article article = read(bytes);
        assertThat(article.blocks()).isEmpty();
        assertThat(article.warnings()).containsExactly(warning);
    }

    private Article read(byte[] bytes) {
        return reader.read(Capture.of("release.pdf", bytes, MediaType.PDF, Optional.empty(), Given.nothing()));
    }

    static List<String> texts(Article article) {
        return article.blocks().stream()
                .map(block -> block.kind() + " " + block.span().cut(article.text()))
                .toList();
    }
}

package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.MediaType;

/** Documents of Word; every one is written by the test. */
class DocxTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String STYLES = "<w:styles xmlns:w='" + WORD + "'>"
            + "<w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>"
            + "<w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
            + "<w:style w:styleId='Own'><w:name w:val='Mine'/><w:basedOn w:val='berschrift1'/></w:style>"
            + "<w:style w:styleId='Loop'><w:name w:val='L'/><w:basedOn w:val='Loop'/></w:style></w:styles>";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void aPressReleaseIsReadAsItsParagraphs() throws IOException {
        Article article = read("<w:p><w:pPr><w:pStyle w:val='Titel'/></w:pPr>" + run("Pier to open in July") + "</w:p>"
                + paragraph("BRAY, 6 May 2024 – The board will open the pier in July, its chair ", "said on Monday.")
                + "<w:p><w:pPr><w:pStyle w:val='Own'/></w:pPr>" + run("A year of repairs") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='Loop'/><w:numPr/></w:pPr>" + run("The pier was closed in March 2023.")
                + "</w:p><w:tbl><w:tr><w:tc>" + paragraph("Visitors of the pier in 2022 were 40,000, the board said.")
                + "</w:tc><w:tc>" + paragraph("It expects twice as many of them in 2025, it said.")
                + "</w:tc></w:tr></w:tbl>");
        assertThat(article.warnings()).isEmpty();
        assertThat(PdfTest.texts(article))
                .containsExactly(
                        "TITLE Pier to open in July",
                        "DATELINE BRAY, 6 May 2024 –",
                        "PARAGRAPH The board will open the pier in July, its chair said on Monday.",
                        "HEADING A year of repairs",
                        "PARAGRAPH The pier was closed in March 2023.",
                        "PARAGRAPH Visitors of the pier in 2022 were 40,000, the board said.",
                        "PARAGRAPH It expects twice as many of them in 2025, it said.");
        assertThat(article.metadata().title()).contains("Pier to open in July");
        assertThat(article.metadata().published().map(Published::toString)).contains("2024-05-06");
    }

    @Test
    void whatIsDeletedHiddenOrForOtherReadersIsLeftOut() throws IOException {
        Article article = read("<w:p>" + run("Ms Moor said the pier")
                + "<w:del><w:r><w:delText> not</w:delText></w:r></w:del>"
                + "<w:ins>" + run(" would open") + "</w:ins><w:moveFrom>" + run(" moved") + "</w:moveFrom>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> in July</w:t></w:r>"
                + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:tab/><w:t>and</w:t><w:br/>"
                + "<w:t>stay open</w:t></w:r></w:hyperlink>" + run(".") + "<w:r><w:noBreakHyphen/></w:r></w:p>"
                + "<w:p><w:r><mc:AlternateContent xmlns:mc='u:mc'><mc:Choice>"
                + box("In a box, once, she said it again.")
                + "</mc:Choice><mc:Fallback>" + box("In a box, twice.") + "</mc:Fallback></mc:AlternateContent></w:r>"
                + run("Around it, the board said so too.") + "</w:p>");
        assertThat(article.text())
                .isEqualTo(
                        "Ms Moor said the pier would open in July and stay open.-\n\nIn a box, once, she said it again.\n\n"
                                + "Around it, the board said so too.");
    }

    @Test
    void headersFootersAndNotesAreLeftOutAndPropertiesBorneOut() throws IOException {
        Map<String, String> parts = parts(paragraph("On 6 May 2024 Ines Moor wrote that the pier was open."));
        parts.put("word/header1.xml", "<w:hdr xmlns:w='" + WORD + "'>" + paragraph("Letterhead") + "</w:hdr>");
        parts.put("word/footnotes.xml", "<w:footnotes xmlns:w='" + WORD + "'>" + paragraph("Note") + "</w:footnotes>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='u:c' xmlns:dc='u:d' xmlns:t='u:t'><dc:title>Template 4</dc:title>"
                        + "<dc:creator>Ines Moor</dc:creator><t:created>2024-05-06T08:00:00Z</t:created></cp:coreProperties>");
        Article article = read(zip(parts));
        assertThat(article.text()).isEqualTo("On 6 May 2024 Ines Moor wrote that the pier was open.");
        assertThat(article.metadata().title()).isEmpty();
        assertThat(article.metadata().byline()).contains("Ines Moor");
        assertThat(article.metadata().published().map(Published::toString)).contains("2024-05-06");
    }

    @Test
    void whatIsNoDocumentSaysSo() throws IOException {
        unread(zip(new LinkedHashMap<>(Map.of("a.txt", "x"))), "is none: it has no word/document.xml");
        unread(zip(parts("")), "holds no text");
        unread("PK plain".getBytes(StandardCharsets.UTF_8), "is broken: ");
        unread(zip(parts("<w:p><w:oops>")), "is broken: ");
    }

    @Test
    void whatStandsBeforeABrokenPlaceIsRead() throws IOException {
        Article article = read(paragraph("Ms Moor said that the pier was open.") + "<w:p><w:oops>");
        assertThat(article.text()).isEqualTo("Ms Moor said that the pier was open.");
        assertThat(article.warnings())
                .containsExactly("The Word document is broken; only what stands before that place was read.");
    }

    @Test
    void everyCutOfADocumentIsReadOrSaid() throws IOException {
        byte[] all = zip(parts(paragraph("Ms Moor said that the pier was open.")));
        for (int cut = 4; cut < all.length; cut += 11) {
            Article article = read(Arrays.copyOf(all, cut));
            assertThat(article.blocks().isEmpty() && article.warnings().isEmpty())
                    .as("cut at " + cut)
                    .isFalse();
        }
    }

    @Test
    void bombsAndNestingAreRefused() throws IOException {
        unread(zip(parts(" ".repeat(80 << 20))), "is not opened: a part of it unpacks to more than 64 MiB");
        unread(zip(parts("<w:x>".repeat(5000) + "</w:x>".repeat(5000))), "is nested too deep");
        Map<String, String> parts = parts(paragraph("&b; said Ms Moor, and the pier is open."));
        parts.put(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
                        + parts.get("word/document.xml"));
        assertThat(read(zip(parts)).text()).doesNotContain("aaaa").doesNotContain("root:");
    }

    @Test
    void aPartThatIsPackedInAnotherWayIsSaid() throws IOException {
        byte[] document = zip(parts(paragraph("Ms Moor said that the pier was open.")));
        for (int i = 0; i + 12 < document.length; i++) {
            boolean head = document[i] == 'P' && document[i + 1] == 'K';
            if (head && document[i + 2] == 3 && document[i + 3] == 4) {
                document[i + 8] = 93; // Zstandard
            } else if (head && document[i + 2] == 1 && document[i + 3] == 2) {
                document[i + 10] = 93;
            }
        }
        unread(document, "is not opened: a part of it is packed in a way that is not read");
    }

    private void unread(byte[] bytes, String reason) {
        Article article = read(bytes);
        assertThat(article.blocks()).isEmpty();
        assertThat(article.warnings()).hasSize(1).first().asString().startsWith("The Word document " + reason);
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String... runs) {
        return "<w:p>" + String.join("", Arrays.stream(runs).map(DocxTest::run).toList()) + "</w:p>";
    }

    private static String box(String text) {
        return "<w:drawing><w:txbxContent>" + paragraph(text) + "</w:txbxContent></w:drawing>";
    }

    private static Map<String, String> parts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", "<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>");
        parts.put("word/styles.xml", STYLES);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Article read(String body) throws IOException {
        return read(zip(parts(body)));
    }

    private Article read(byte[] bytes) {
        return reader.read(Capture.of("release.docx", bytes, MediaType.DOCX, Optional.empty(), Given.nothing()));
    }
}

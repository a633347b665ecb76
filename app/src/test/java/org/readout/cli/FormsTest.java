package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What newsrooms keep reports in, read from the command line; all is invented here. */
class FormsTest {
    private static final String WORDS = "“We will come,” Foreign Minister Ada Berg said on Monday.";

    @TempDir
    Path temporary;

    private Path in;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(temporary.resolve("in"));
        out = temporary.resolve("out");
    }

    @Test
    void aFolderOfAllFormsIsRead() throws IOException {
        write(
                "a.rss",
                "<rss version='2.0'><channel><title>Quay Press</title><item><title>T</title><link>https://q.example/1</link>"
                        + "<description>" + WORDS + "</description></item></channel></rss>");
        write("b.csv", "title,text\nT,\"" + WORDS + " It is two.\"\n");
        write("c.pdf", "%PDF-1.7 and no more");
        document("d.docx", WORDS + " It is four.");
        write("e.xml", "<project/>");
        encrypted("f.pdf");
        assertThat(Ran.of("analyze", in, "--out", out).code()).isEqualTo(1);
        List<JsonNode> articles = rows("articles.jsonl");
        assertThat(articles)
                .extracting(row -> row.get("text").asText())
                .allMatch(text -> text.contains("We will come"));
        assertThat(articles)
                .extracting(row -> name(row.get("uri").asText()))
                .containsExactly("1", "b.csv#L2", "d.docx");
        assertThat(articles.get(0).get("outlet").asText()).isEqualTo("Quay Press");
        assertThat(articles.get(0).get("warnings").toString()).contains("Only a summary was read");
        assertThat(rows("statements.jsonl")).hasSize(3);
        List<String> damages = rows("damages.jsonl").stream()
                .map(row -> row.get("reason").asText())
                .toList();
        assertThat(damages).hasSize(2);
        assertThat(damages.get(0)).startsWith("cannot be read. The PDF document is broken: ");
        assertThat(damages.get(1)).isEqualTo("cannot be read. The PDF document is encrypted and needs a password");
    }

    @Test
    void fieldsAreMappedAndAMappingThatIsNoneIsAUsageError() throws IOException {
        write("a.jsonl", "{\"meta\":{\"head\":\"T\"},\"body\":\"" + WORDS + "\"}\n");
        assertThat(Ran.of("analyze", in, "--out", out, "--fields", "text=body,title=meta.head")
                        .code())
                .isZero();
        assertThat(rows("articles.jsonl").get(0).get("title").asText()).isEqualTo("T");
        Ran wrong = Ran.of("analyze", in, "--out", out, "--fields", "body=text");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--fields: there is no field 'body'; there are text, html");
    }

    @Test
    void theLedgerKeepsDocumentsAndWhatTheyWarnOf() throws IOException {
        document("d.docx", WORDS);
        write(
                "a.rss",
                "<rss version='2.0'><channel><item><description>" + WORDS + "</description></item></channel></rss>");
        Path ledger = temporary.resolve("ledger.db");
        assertThat(Ran.of("add", in, "--ledger", ledger).code()).isZero();
        assertThat(Ran.of("verify", "--ledger", ledger).code()).isZero();
        Ran again = Ran.of("add", in, "--ledger", ledger);
        assertThat(again.out()).contains("2 known already");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(in.resolve(name), text);
    }

    private void document(String name, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
                                    + "<w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void encrypted(String name) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(in.resolve(name).toFile());
        }
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve(file))) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    private static String name(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}

package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of clippings can hold that is no clean report: a clear message or a clean result, and the rest read. */
class BadInputTest {
    private static final String REPORT = "“We will come,” Foreign Minister Ada Berg said on Monday.\n";

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
    void badInputsAreNamedAndTheGoodOnesRead() throws IOException {
        write("good.txt", REPORT);
        write("empty.txt", "");
        Files.write(in.resolve("binary.txt"), new byte[] {1, 2, 3, 0, 0, 0, 9, 9});
        Files.createSymbolicLink(in.resolve("loop"), in);
        Files.createSymbolicLink(in.resolve("dead.txt"), in.resolve("nowhere"));
        Files.write(
                in.resolve("charset.html"),
                "<meta charset=utf-8><p>Министр заявил, что переговоры продолжатся в четверг, и стороны встретятся снова.</p>"
                        .getBytes(Charset.forName("windows-1251")));
        assertThat(analyze().code()).isEqualTo(1);
        assertThat(names("articles.jsonl")).containsExactly("charset.html", "good.txt");
        assertThat(names("damages.jsonl")).containsExactly("binary.txt", "dead.txt", "empty.txt");
        assertThat(rows("articles.jsonl").get(0).get("text").asText()).contains("Министр заявил");
        assertThat(rows("articles.jsonl").get(0).get("warnings")).isNotEmpty();
    }

    @Test
    void aPageWithoutAnArticleSaysWhyAndItsMenuIsNotRead() throws IOException {
        write("good.txt", REPORT);
        write(
                "gone.html",
                "<title>404 - Page not found</title><h1>Page not found</h1>"
                        + "<p>We looked everywhere but could not find what you were looking for.</p>");
        assertThat(analyze().code()).isEqualTo(1);
        assertThat(names("articles.jsonl")).containsExactly("good.txt");
        assertThat(rows("damages.jsonl").get(0).get("reason").asText())
                .isEqualTo("holds no article: the server says that it was not found");
    }

    @Test
    void aHundredThousandNestedElementsAreRead() throws IOException {
        write("deep.html", "<div>".repeat(100_000) + REPORT + "</div>".repeat(100_000));
        write("good.txt", REPORT);
        analyze();
        assertThat(names("articles.jsonl")).contains("good.txt");
        assertThat(names("articles.jsonl").size() + names("damages.jsonl").size())
                .isEqualTo(2);
    }

    @Test
    void aQuotationThatNeverClosesIsReadToItsEnd() throws IOException {
        write(
                "open.txt",
                "Ada Berg said “" + "we shall see what the others bring to the table on Thursday. ".repeat(3000));
        assertThat(analyze().code()).isZero();
        assertThat(rows("articles.jsonl").get(0).get("text").asText()).hasSizeGreaterThan(150_000);
    }

    @Test
    void aLineBeyondTheLimitIsRefusedAndTheNextOneRead() throws IOException {
        write("long.jsonl", "{\"text\":\"" + "x".repeat(9 << 20) + "\"}\n{\"text\":\"" + REPORT.strip() + "\"}\n");
        assertThat(analyze().code()).isEqualTo(1);
        assertThat(names("articles.jsonl")).containsExactly("long.jsonl#L2");
        assertThat(rows("damages.jsonl").get(0).get("reason").asText()).contains("8 MiB");
    }

    @Test
    void anUnreadableFileIsDamage() throws IOException {
        write("good.txt", REPORT);
        write("locked.txt", REPORT);
        Files.setPosixFilePermissions(in.resolve("locked.txt"), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(in.resolve("locked.txt")))
                .as("not shown: this user may read every file")
                .isFalse();
        assertThat(analyze().code()).isEqualTo(1);
        assertThat(rows("damages.jsonl").get(0).get("reason").asText()).contains("permission denied");
    }

    @Test
    void noScriptOfAnArticleIsInThePages() throws IOException {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        write("\"q\" <script>alert(4)&lt;.txt", "Title " + evil + "\n\n“We " + evil + " come,” Ada Berg said.\n");
        write(
                "b.html",
                "<title>" + "&lt;script&gt;alert(1)" + "</title><p>“We &lt;script&gt;alert(1)&lt;/script&gt; come,” "
                        + "Ada Berg said on Monday, and the talks went on.</p><script>alert(1)</script>");
        write(
                "c.jsonl",
                "{\"text\":\"“We will come,” Ada Berg said.\",\"url\":\"javascript:alert(1)\",\"title\":\""
                        + "</script><script>alert(1)</script>\",\"outlet\":\"\\\"><script>alert(1)</script>\"}\n");
        assertThat(analyze().code()).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page).toLowerCase(Locale.ROOT);
                assertThat(html)
                        .as(page.toString())
                        .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "<script>.txt");
            }
        }
    }

    private Ran analyze() {
        return Ran.of("analyze", in, "--out", out);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(in.resolve(name), text);
    }

    /** Last parts of the rows' addresses. */
    private List<String> names(String file) throws IOException {
        return rows(file).stream()
                .map(row -> row.get("uri").asText())
                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                .toList();
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve(file), StandardCharsets.UTF_8)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }
}

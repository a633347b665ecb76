package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.fetch.HostileServer.ok;
import static org.readout.fetch.HostileServer.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.fetch.HostileServer;

/** Pages of the web into an archive and a report, from the command line. */
class FetchTest {
    private static final String PAGE = "<html lang=\"en\"><head>%s</head><body><article><p>HELSINKI (Aalto) — “We will "
            + "not wait,” Foreign Minister Ada Berg said on Monday.</p><p>Berg said that the port of %s would open in "
            + "June, and that nobody had asked her about it before.</p></article></body></html>";
    private static final String BERG = "http://news.example.org/berg.html";

    @TempDir
    Path temporary;

    private HostileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer()
                .page("/berg.html", PAGE.formatted("<title>Berg will not wait</title>", "Aalto"))
                .page("/bare.html", PAGE.formatted("", "Kivi"))
                .on("/moved", (request, socket, out) -> out.write(status("302 Found", "Location: /berg.html\r\n")))
                .on(
                        "/feed",
                        (request, socket, out) -> out.write(ok(
                                "application/rss+xml",
                                "<rss version=\"2.0\"><channel><title>Harbour News</title><item><title>The port of Kivi</title>"
                                        + "<link>http://news.example.org/bare.html</link>"
                                        + "<pubDate>Thu, 26 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Ran fetch(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("fetch", "--into", temporary.resolve("into"), "--engine", "rules", "--list"));
        if (!List.of(more).contains("--delay")) {
            arguments.addAll(List.of("--delay", "1ms"));
        }
        arguments.addAll(List.of(more));
        return Ran.fetching(server.fetcher(), arguments.toArray());
    }

    private List<JsonNode> articles() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(temporary.resolve("into/report/articles.jsonl"))) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    @Test
    void pagesAreSavedAndReported() throws IOException {
        Ran first = fetch(BERG, "http://news.example.org/moved");
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(first.out())
                .contains("saved " + BERG + "\n")
                .contains("saved http://news.example.org/moved from " + BERG + "\n")
                .contains("2 pages saved. Archive: ")
                .contains("Report: ");
        assertThat(server.requests)
                .allMatch(request -> request.headers().get("user-agent").startsWith("Readout/"));
        assertThat(articles()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("title").asText()).isEqualTo("Berg will not wait");
            assertThat(row.path("uri").asText()).isEqualTo(BERG);
        });
        Ran second = fetch(BERG);
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("known " + BERG).contains("0 pages saved, 1 saved before");
        assertThat(server.count("/berg.html")).isEqualTo(2);
        assertThat(fetch("--again", BERG).out()).contains("unchanged " + BERG);
    }

    @Test
    void whatAFeedSaysIsTakenWhereThePageIsSilent() throws IOException {
        Ran ran = fetch("--feed", "http://news.example.org/feed");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("asked http://news.example.org/feed: 1 new of 1 page.");
        assertThat(articles()).singleElement().satisfies(row -> {
            assertThat(row.path("published").asText()).startsWith("2026-11-26");
            assertThat(row.path("outlet").asText()).isEqualTo("Harbour News");
        });
    }

    @Test
    void whatCannotBeHadIsSaidAndTheRestIsThere() throws IOException {
        Ran ran = fetch(
                BERG,
                "http://news.example.org/gone",
                "http://127.0.0.1/a",
                "file:///etc/passwd",
                "http://user:secret@news.example.org/a");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("missing http://news.example.org/gone: The server answered with status 404.")
                .contains("refused http://127.0.0.1/a: The host 127.0.0.1 is on this machine, which is not fetched.")
                .contains("refused file:///etc/passwd: Only addresses that begin with http or https are fetched.")
                .doesNotContain("secret");
        assertThat(ran.err()).contains("could not be fetched: ").doesNotContain("secret");
        assertThat(Files.readString(temporary.resolve("into/state/logbook.jsonl")))
                .doesNotContain("secret");
        assertThat(articles()).hasSize(1);
    }

    @Test
    void nothingHadIsNothingReported() {
        Ran ran = fetch("http://news.example.org/gone");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(temporary.resolve("into/report")).doesNotExist();
    }

    @Test
    void theReportCanBeLeftOutAndTheArchiveRead() {
        Ran ran = fetch("--no-analyze", "--json", BERG);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"saved\":1").contains("\"pages\":1");
        assertThat(temporary.resolve("into/report")).doesNotExist();
        Ran analysed = Ran.fetching(
                server.fetcher(),
                "analyze",
                "--engine",
                "rules",
                "--out",
                temporary.resolve("report"),
                temporary.resolve("into/archive"));
        assertThat(analysed.code()).as(analysed.err()).isZero();
        assertThat(analysed.out()).contains("1 article");
    }

    @Test
    void wrongOptionsAreSaidInSentences() throws IOException {
        assertThat(fetch().err()).contains("Name a page by its link, or a --feed or a --sitemap.");
        assertThat(fetch("--watch", BERG).err()).contains("--watch needs a --feed or a --sitemap to watch.");
        assertThat(fetch("--delay", "soon", BERG).err())
                .contains("--delay takes a time such as 2s, 15m or 1h, not soon");
        assertThat(fetch("--every", "1s", BERG).err()).contains("--every takes a time of a minute or more");
        assertThat(fetch("--since", "May", BERG).err()).contains("--since takes a day such as 2026-11-01, not May");
        assertThat(fetch("--limit", "0", BERG).err()).contains("--limit takes a number from 1, not 0");
        assertThat(fetch("--proxy", "socks5://a:1", BERG).err()).contains("A proxy is named as http://HOST:PORT.");
        assertThat(fetch("--from", "a\nb", BERG).err()).contains("A contact is a web address or a mail address");
        assertThat(fetch("--from", "a\nb", BERG).code()).isEqualTo(2);
        Files.writeString(temporary.resolve("file"), "a file");
        Ran taken = Ran.fetching(server.fetcher(), "fetch", "--into", temporary.resolve("file"), BERG);
        assertThat(taken.code()).isEqualTo(3);
        assertThat(taken.err()).contains("Nothing can be fetched into ");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void whoAsksSaysWhoHeIs() {
        fetch("--no-analyze", "--agent-contact", "mailto:desk@example.org", BERG);
        assertThat(server.requests)
                .isNotEmpty()
                .allMatch(request -> request.headers().get("user-agent").endsWith(" (+mailto:desk@example.org)"));
    }

    @Test
    void machinesOfTheHouseAreAskedWhereThatIsAllowed() {
        String inside = "http://127.0.0.1:" + server.port() + "/berg.html";
        Ran refused = fetch("--no-analyze", inside);
        assertThat(refused.out()).contains("Only the ports 80 and 443 are asked.");
        Ran allowed = fetch("--no-analyze", "--allow-private", inside);
        assertThat(allowed.out()).contains("saved " + inside);
    }
}

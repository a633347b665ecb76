package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.fetch.AddressGuard;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Access;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Tables;

/** Reports that come into the ledger from a terminal: files, and pages of a web server of the test, which stands for every public machine. */
class AddTest {
    private static final String REPORT =
            "HELSINKI, May 6 (Aalto) — “We will not wait,” Foreign Minister Ada Berg said on Monday.\n";
    private static final String PAGE = "<html><head><title>Berg will not wait</title></head><body><p>" + REPORT
            + "</p><p>Berg said that the port would open in June.</p></body></html>";
    private static final String LINK = "http://news.example.org/berg.html";

    @TempDir
    Path temporary;

    private HttpServer server;
    private GuardedFetcher fetcher;
    private Path ledger;

    @BeforeEach
    void start() throws IOException {
        ledger = temporary.resolve("ledger.db");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/berg.html", "text/html; charset=utf-8", StandardCharsets.UTF_8, PAGE);
        page("/picture", "image/png", StandardCharsets.UTF_8, "no picture");
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/berg.html");
            answer(exchange, 302, new byte[0]);
        });
        server.start();
        fetcher = new GuardedFetcher(
                new AddressGuard(host ->
                        List.of(InetAddress.getByName(host.startsWith("inside") ? "10.0.0.1" : "93.184.215.14"))),
                (address, patience) -> {
                    if (address.host().startsWith("slow")) {
                        throw new SocketTimeoutException("Connect timed out");
                    }
                    Socket socket = new Socket(
                            InetAddress.getLoopbackAddress(),
                            server.getAddress().getPort());
                    socket.setSoTimeout((int) patience.toMillis());
                    return socket;
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(String path, String type, Charset charset, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            answer(exchange, 200, body.getBytes(charset));
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Ran add(Object... sources) {
        return Ran.fetching(fetcher, added(sources));
    }

    private Object[] added(Object... sources) {
        Object[] arguments = new Object[sources.length + 6];
        System.arraycopy(new Object[] {"add", "--list", "--engine", "rules", "--ledger", ledger}, 0, arguments, 0, 6);
        System.arraycopy(sources, 0, arguments, 6, sources.length);
        return arguments;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private Ledger open() throws IOException {
        return Ledger.open(LedgerAddress.ofFile(ledger), Access.READ, Clock.systemUTC());
    }

    private List<ArticleEntry> articles() throws IOException {
        try (Ledger open = open()) {
            return open.articles().page(Articles.Wanted.ALL, 0, 10).rows();
        }
    }

    @Test
    void theArticleOfALinkIsAddedOnceAndKnownTheSecondTime() throws IOException {
        Ran first = add(LINK);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .containsPattern("(?m)^added [0-9a-f]{16} " + LINK + "$")
                .contains("1 article added");
        assertThat(first.err()).isEmpty();
        List<ArticleEntry> articles = articles();
        assertThat(articles).extracting(ArticleEntry::title).containsExactly("Berg will not wait");
        Ran second = add(LINK, LINK, "http://news.example.org/moved");
        assertThat(second.code()).isZero();
        assertThat(second.out())
                .contains("known " + articles.get(0).id() + " " + LINK)
                .contains("0 articles added")
                .contains("2 known already");
        assertThat(articles()).hasSize(1);
    }

    @Test
    void aPageIsDecodedAsItsServerSays() throws IOException {
        page(
                "/old",
                "text/plain; charset=iso-8859-1",
                StandardCharsets.ISO_8859_1,
                "\"Já\", Amália Teles said on Monday.");
        assertThat(add("HTTP://news.example.org/old").code()).isZero();
        String id = articles().get(0).id();
        try (Ledger open = open()) {
            assertThat(open.articles().analysis(id).orElseThrow().article().text())
                    .contains("Já", "Amália");
        }
    }

    @Test
    void aLinkThatCannotBeHadIsNamedWithTheReasonAndTheRestIsRead() throws IOException {
        Path good = file("good.txt", REPORT);
        Ran ran = add(
                "http://news.example.org/gone",
                good,
                "http://news.example.org/picture",
                "http://slow.example.org/",
                "http://inside.example.org/",
                "https://user@news.example.org/",
                temporary.resolve("missing.txt"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).containsPattern("(?m)^added [0-9a-f]{16} .*good[.]txt$");
        assertThat(ran.err())
                .contains("http://news.example.org/gone: the server answered with status 404")
                .contains("http://news.example.org/picture: the server sent no page of text but image/png")
                .contains("http://slow.example.org/: could not be fetched: The server took too long.")
                .contains(
                        "http://inside.example.org/: could not be fetched: The host inside.example.org is on a private network")
                .contains("https://news.example.org/: could not be fetched: An address with a user's name")
                .contains("missing.txt: ")
                .doesNotContain("Exception");
        assertThat(articles()).hasSize(1);
    }

    @Test
    void thisMachineIsNotFetchedAndNoOptionLetsItBe() {
        Ran ran = Ran.of(added("http://127.0.0.1/", "http://localhost/", "http://[::1]/"));
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err())
                .contains("http://127.0.0.1/: could not be fetched: The host 127.0.0.1 is on")
                .contains(
                        "http://localhost/: could not be fetched: The host is not named as one of the public internet")
                .contains("http://[::1]/: could not be fetched")
                .contains("Nothing could be read; no article was added.");
        assertThat(Ran.of(added("--allow-private", LINK)).code()).isEqualTo(2);
        assertThat(Ran.of("add", "--help").out()).contains("PATH|URL", "http").doesNotContain("private");
    }

    @Test
    void rereadingOneArticleOfAnotherVersionDropsNothingOfTheOthers() throws IOException {
        assertThat(add(Demo.unpack(temporary.resolve("case")).toArray()).code()).isZero();
        OccasionEntry call = call();
        Tables.ofAnotherVersion(LedgerAddress.ofFile(ledger));
        String article = articles().get(0).id();
        assertThat(Ran.of("reread", article, "--engine", "rules", "--ledger", ledger)
                        .code())
                .isZero();
        assertThat(call()).isEqualTo(call);
    }

    /** The occasion that most reports tell of. */
    private OccasionEntry call() throws IOException {
        try (Ledger open = open()) {
            return open.derived()
                    .occasions(Derived.Order.BY_REPORTS, 2, 0, 1)
                    .rows()
                    .get(0);
        }
    }
}

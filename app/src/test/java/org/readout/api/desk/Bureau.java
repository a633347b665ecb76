package org.readout.api.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.api.Journal;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.fetch.AddressGuard;
import org.readout.fetch.Dialer;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.Resolver;
import org.readout.ledger.Access;
import org.readout.ledger.Addition;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Reading;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Supply;
import org.readout.search.Embedding;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.Receiver;
import org.readout.statement.Engine;

/** A desk at work on a free port, over a ledger of invented reports. */
final class Bureau implements AutoCloseable {
    private static final String FERRY = "LISBON, May 6 (Corriente) — “We will not close the harbour,” Foreign Minister"
            + " Amália Teles of Portugal said on Monday after a telephone call with Foreign Minister Jon Arvidsen of Norway.\n\n"
            + "Teles said that the ferry line would open in June. Arvidsen denied that Norway had asked for a delay.\n\n"
            + "“The talks were honest,” Arvidsen told reporters in Oslo. “Nobody raised a voice,” an official said.\n";
    private static final String FERRY_OSLO =
            "OSLO, May 6 (Fjordpost) — Norwegian Foreign Minister Jon Arvidsen spoke by telephone on Monday with"
                    + " Foreign Minister Amália Teles of Portugal about the ferry line.\n\n"
                    + "“The talks were honest and short,” Arvidsen said. Teles told him that the harbour would stay open,"
                    + " according to the Norwegian ministry.\n\n"
                    + "Arvidsen said Norway had asked for a delay of two weeks.\n";
    private static final String BRIDGE = "VALLETTA, June 11 (Isla) — Prime Minister Karl Zammutto of Malta said on"
            + " Wednesday that the bridge would be “the longest in our sea”. He accused the Quillfeather Company of hiding"
            + " its costs.\n\nCompany director Zara Quillfeather denied this. “Nobody hid a cent,” Quillfeather said.\n";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Newsdesk desk;
    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Bureau(Newsdesk desk, Server server) {
        this.desk = desk;
        this.server = server;
    }

    /** What a page answered. */
    record Answer(int status, String location, String body) {}

    /** The ledger of the desk in {@code folder}. */
    static LedgerAddress ledger(Path folder) {
        return LedgerAddress.ofFile(folder.resolve("desk.db"));
    }

    /** The desk in {@code folder} as it was left, not started. */
    static Newsdesk desk(Path folder) throws IOException {
        Ledger ledger = Ledger.open(ledger(folder), Access.WRITE, Clock.systemUTC());
        return new Newsdesk(
                ledger,
                Engine.RULES,
                2,
                Embedding.none(),
                new GuardedFetcher(new AddressGuard(Resolver.SYSTEM), Dialer.DIRECT),
                Journal.SILENT,
                Clock.systemUTC());
    }

    static Bureau open(Path folder) throws IOException {
        Newsdesk desk = desk(folder);
        desk.sign("Ines");
        desk.read(
                desk.own(),
                supply(List.of(
                        report("ferry.txt", FERRY, "Corriente", "2030-05-06"),
                        report("oslo.txt", FERRY_OSLO, "Fjordpost", "2030-05-06"),
                        report("bridge.txt", BRIDGE, "Isla", "2031-06-11"))),
                new Deaf());
        desk.bringUp(desk.own());
        return new Bureau(desk, DeskServer.start(desk, Settings.local(0), "0"));
    }

    /** The desk in {@code folder} as it was left, at work. */
    static Bureau reopen(Path folder) throws IOException {
        Newsdesk desk = desk(folder);
        return new Bureau(desk, DeskServer.start(desk, Settings.local(0), "0"));
    }

    private static Capture report(String uri, String text, String outlet, String day) {
        return Capture.ofText(
                uri,
                text,
                new Given(
                        Optional.empty(),
                        Optional.of(outlet),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Supply supply(List<Capture> captures) {
        return new Supply() {
            @Override
            public void deliver(Receiver receiver) {
                captures.forEach(receiver::capture);
            }

            @Override
            public OptionalDouble share() {
                return OptionalDouble.empty();
            }
        };
    }

    /** Hears nothing. */
    private static final class Deaf implements Addition.Listener {
        @Override
        public void added(Reading reading) {}

        @Override
        public void known(String uri, String article) {}

        @Override
        public void damaged(Damage damage) {
            throw new IllegalStateException(damage.toString());
        }

        @Override
        public void skipped(String uri, String reason) {}
    }

    Newsdesk desk() {
        return desk;
    }

    Ledger ledger() {
        return desk.own().ledger();
    }

    String address(String path) {
        return server.address().resolve("/" + path).toString();
    }

    /** The article of an outlet. */
    ArticleEntry article(String outlet) throws IOException {
        return ledger().articles().page(Articles.Wanted.ALL, 0, 10).rows().stream()
                .filter(entry -> entry.outlet().equals(Optional.of(outlet)))
                .findFirst()
                .orElseThrow();
    }

    /** The statement of an outlet that has these words. */
    StatementEntry statement(String outlet, String words) throws IOException {
        return ledger().statements().ofArticle(article(outlet).id()).stream()
                .filter(entry -> entry.words().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** A statement as it is now. */
    StatementEntry now(StatementEntry statement) throws IOException {
        return ledger().statements().find(statement.id()).orElseThrow();
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address(path))).build());
    }

    /** Sends a form of a page that was loaded, with fields as names and values in turn. */
    Answer post(String path, String... fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("index.html").body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the front page");
        }
        List<String> all = new ArrayList<>(List.of("token", token.group(1)));
        all.addAll(List.of(fields));
        StringBuilder body = new StringBuilder();
        for (int field = 0; field < all.size(); field += 2) {
            body.append(field == 0 ? "" : "&")
                    .append(all.get(field))
                    .append('=')
                    .append(URLEncoder.encode(all.get(field + 1), StandardCharsets.UTF_8));
        }
        return postWithout(path, body.toString());
    }

    /** Sends a body as it is. */
    Answer postWithout(String path, String body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.body().lines().collect(Collectors.joining("\n")));
    }

    @Override
    public void close() throws IOException {
        try (desk) {
            server.close();
        }
    }
}

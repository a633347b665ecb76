package org.readout.api.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
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
import org.readout.api.Journal;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.fetch.AddressGuard;
import org.readout.fetch.Dialer;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Access;
import org.readout.ledger.Addition;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Reading;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Supply;
import org.readout.search.Embedding;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.MediaType;
import org.readout.source.Receiver;
import org.readout.statement.Engine;

/** A desk with a server over a new ledger, and a browser that keeps its cookies. It reads by rules and by words alone. */
final class Kiosk implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Newsdesk desk;
    private final Server server;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Kiosk(Path folder) throws IOException {
        Ledger ledger = Ledger.open(LedgerAddress.ofFile(folder.resolve("bureau.db")), Access.WRITE, Clock.systemUTC());
        this.desk = new Newsdesk(
                ledger,
                Engine.RULES,
                1,
                Embedding.none(),
                new GuardedFetcher(
                        new AddressGuard(host -> List.of(InetAddress.getByAddress(new byte[] {93, 100, 7, 9}))),
                        Dialer.DIRECT),
                Journal.SILENT,
                Clock.systemUTC());
        this.server = DeskServer.start(desk, Settings.local(0).withJournal(new Faults()), "test");
    }

    Newsdesk desk() {
        return desk;
    }

    /** The address of the front page. */
    URI root() {
        return at("");
    }

    Ledger ledger() {
        return desk.own().ledger();
    }

    /** A report with an outlet and a day. */
    static Capture report(String uri, String outlet, String day, String text) {
        return Capture.of(
                uri,
                text.getBytes(StandardCharsets.UTF_8),
                MediaType.TEXT,
                Optional.empty(),
                new Given(
                        Optional.empty(),
                        Optional.of(outlet),
                        Optional.empty(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Takes reports in and brings everything up to date. */
    void add(Capture... captures) throws IOException {
        desk.read(
                desk.own(),
                new Supply() {
                    @Override
                    public void deliver(Receiver receiver) {
                        List.of(captures).forEach(receiver::capture);
                    }

                    @Override
                    public OptionalDouble share() {
                        return OptionalDouble.empty();
                    }
                },
                Silent.LISTENER);
        desk.bringUp(desk.own());
    }

    /** All statements, by article and place. */
    List<StatementEntry> statements() throws IOException {
        List<StatementEntry> all = new ArrayList<>();
        for (String article : ledger().articles().ids("", 1000)) {
            all.addAll(ledger().statements().ofArticle(article));
        }
        return all;
    }

    HttpResponse<byte[]> ask(String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    /** The text of a page, which has to be there. */
    String page(String path) throws IOException {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + ": " + text(answer));
        }
        return text(answer);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Sends a form as it stands on {@code page}. */
    HttpResponse<byte[]> send(String page, String action, String... fields) throws IOException {
        Matcher token = TOKEN.matcher(page(page));
        if (!token.find()) {
            throw new IOException("no form on " + page);
        }
        StringBuilder body = new StringBuilder("token=" + encoded(token.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(at(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://" + at("").getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        desk.close();
    }

    /** Prints what went wrong inside, for whoever looks for the reason of a failed test. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static final class Faults implements Journal {
        @Override
        public void answered(String method, String route, int status, long milliseconds) {}

        @Override
        public void failed(String route, Throwable fault) {
            fault.printStackTrace();
        }
    }

    private enum Silent implements Addition.Listener {
        LISTENER;

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
}

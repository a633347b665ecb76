package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.readout.api.Journal;
import org.readout.api.Secret;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.api.StandingPages;
import org.readout.api.desk.Newsdesk;
import org.readout.api.export.Provenance;
import org.readout.fetch.AddressGuard;
import org.readout.fetch.Dialer;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.search.Embedding;
import org.readout.statement.Engine;

/** A desk with the demo case and two reports of its own, all of it sent through the API, and a program that asks it. */
final class Bench implements AutoCloseable {
    static final String FERRY =
            "LISBON, May 6 (Corriente) \u2014 \u201cWe will not close the harbour,\u201d Foreign Minister Am\u00e1lia Teles"
                    + " of Portugal said on Monday after a telephone call with Foreign Minister Jon Arvidsen of Norway.\n\n"
                    + "Teles said \ud83d\udea2 that the ferry line would open in June. Arvidsen denied that Norway had asked for a delay.\n\n"
                    + "\u201cThe talks were honest,\u201d Arvidsen told reporters in Oslo.\n";
    static final String OSLO =
            "OSLO, May 6 (Fjordpost) \u2014 Norwegian Foreign Minister Jon Arvidsen spoke by telephone on"
                    + " Monday with Foreign Minister Am\u00e1lia Teles of Portugal about the ferry line.\n\n"
                    + "\u201cThe talks were honest and short,\u201d Arvidsen said. Teles told him that the harbour would stay open,"
                    + " according to the Norwegian ministry.\n\nArvidsen said Norway had asked for a delay of two weeks.\n";

    private static final String PORTO =
            "PORTO, May 7 (Douro Post) \u2014 \u201cDenmark dimmed the lamps of Skagen,\u201d Foreign"
                    + " Minister Am\u00e1lia Teles of Portugal said on Tuesday.\n";
    private static final String SKAGEN =
            "SKAGEN, May 8 (Skagen Post) \u2014 Danish Foreign Minister Lars Brun denied on Wednesday that"
                    + " Denmark had dimmed the lamps of Skagen. \u201cDenmark did not dim the lamps of Skagen,\u201d Brun said.\n";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Newsdesk desk;
    private final Server server;
    final RestApi api;
    final List<String> failures = new CopyOnWriteArrayList<>();

    Bench(Path folder) throws IOException {
        AddressGuard guard = new AddressGuard(host -> {
            if (host.equals("hooks.example.org")) {
                return List.of(InetAddress.getByName("93.184.215.14"));
            }
            throw new UnknownHostException(host);
        });
        Journal journal = new Journal() {
            @Override
            public void answered(String method, String route, int status, long milliseconds) {}

            @Override
            public void failed(String route, Throwable fault) {
                failures.add(route + " " + fault);
            }
        };
        Dialer nowhere = (address, patience) -> {
            throw new IOException("the test has no network");
        };
        Ledger ledger = Ledger.open(LedgerAddress.ofFile(folder.resolve("ledger.db")), Access.WRITE, Clock.systemUTC());
        this.desk = new Newsdesk(
                ledger,
                Engine.RULES,
                2,
                Embedding.none(),
                new GuardedFetcher(guard, nowhere),
                journal,
                Clock.systemUTC());
        this.api = new RestApi(new RestDesk(
                desk,
                new LedgerChecking(ledger),
                guard,
                Secret.random(),
                new Provenance("Readout", "test", List.of("rules"), Instant.EPOCH),
                Clock.systemUTC()));
        this.server = Server.start(Settings.local(0).withJournal(journal), api.routes(), StandingPages.PLAIN);
        desk.start();
    }

    List<Operation> operations() {
        return api.operations();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    HttpResponse<byte[]> send(String method, String path, String body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException {
        Map<String, String> named = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        return send("GET", "/api/v1" + path, "", named);
    }

    HttpResponse<byte[]> post(String path, String json, String... headers) throws IOException {
        Map<String, String> named = new java.util.LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return send("POST", "/api/v1" + path, json, named);
    }

    /** Sends the reports and waits until they are read. */
    JsonNode fill() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String name :
                List.of("readout-finland.txt", "readout-brazil.txt", "wire.jsonl", "newspaper.html", "blog.txt")) {
            try (InputStream in =
                    Objects.requireNonNull(Bench.class.getResourceAsStream("/org/readout/cli/demo/" + name), name)) {
                part(body, name, in.readAllBytes());
            }
        }
        part(body, "ferry.txt", FERRY.getBytes(StandardCharsets.UTF_8));
        part(body, "oslo.txt", OSLO.getBytes(StandardCharsets.UTF_8));
        part(body, "porto.txt", PORTO.getBytes(StandardCharsets.UTF_8));
        part(body, "skagen.txt", SKAGEN.getBytes(StandardCharsets.UTF_8));
        part(body, "empty.txt", new byte[0]);
        return ended(sent(body));
    }

    private HttpResponse<byte[]> sent(ByteArrayOutputStream parts) throws IOException {
        parts.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri("/api/v1/articles"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-Readout-Client", "test")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray()))
                .build());
    }

    /** Sends a file of JSON lines. */
    HttpResponse<byte[]> lines(String rows) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "lines.jsonl", rows.getBytes(StandardCharsets.UTF_8));
        return sent(body);
    }

    /** Waits for the job that an answer tells of. */
    JsonNode ended(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 202) {
            throw new IOException(text(answer));
        }
        HttpResponse<byte[]> events =
                get(answer.headers().firstValue("Location").orElseThrow().substring(7) + "/events");
        String[] lines = text(events).strip().split("\n");
        return JSON.readTree(lines[lines.length - 1].substring("data: ".length()));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] bytes) {
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until what is derived and the index are up to date, so that nothing moves while pages are turned. */
    void settled() throws IOException {
        for (int i = 0; i < 600; i++) {
            JsonNode status = data("/status");
            long sequence = status.path("sequence").asLong();
            if (status.path("index").path("sequence").asLong() >= sequence
                    && get("/search?q=the").statusCode() == 200
                    && data("/status").equals(status)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        throw new IOException("the index does not follow");
    }

    JsonNode data(String path) throws IOException {
        return json(get(path)).path("data");
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String lower(String method) {
        return method.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        server.close();
        desk.close();
    }
}

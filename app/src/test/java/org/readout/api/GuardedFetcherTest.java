package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching and posting against a web server of the test, which stands for every public machine. */
class GuardedFetcherTest {
    private static final FetchLimits LIMITS = new FetchLimits(1000, 5, Duration.ofMillis(500), Duration.ofMillis(1500));

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> dialled = new CopyOnWriteArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private ServerSocket listener;
    private GuardedFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "web server");
        thread.setDaemon(true);
        thread.start();
        names.put("news.example.org", "93.184.215.14");
        names.put("other.example.org", "93.184.215.15");
        names.put("inside.example.org", "10.0.0.1");
        Resolver resolver = host -> List.of(InetAddress.getByName(names.getOrDefault(host, "10.0.0.9")));
        fetcher = new GuardedFetcher(new AddressGuard(resolver), (address, patience) -> {
            dialled.add(address.machine().getHostAddress() + ":" + address.port());
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
            socket.setSoTimeout((int) patience.toMillis());
            return socket;
        });
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                StringBuilder request = new StringBuilder();
                int length = 0;
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    request.append(line).append('\n');
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring(16));
                    }
                }
                for (int i = 0; i < length; i++) {
                    request.append((char) in.read());
                }
                heard.add(request.toString());
                String path = request.toString().split(" ")[1];
                String answer = answers.getOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                for (String part : answer.split("\\|")) {
                    if (part.equals("wait")) {
                        Thread.sleep(300);
                    } else {
                        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
                        socket.getOutputStream().flush();
                    }
                }
            } catch (IOException e) {
                // The fetcher may leave early; the next one is served all the same.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String page(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String to(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    @Test
    void aPageIsFetchedFromTheMachineThatWasChecked() throws IOException {
        answers.put("/a?b=c", page("hello"));
        Fetched page = fetcher.get("http://news.example.org/a?b=c#d", LIMITS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        assertThat(page.header("content-type")).contains("text/html");
        assertThat(dialled).containsExactly("93.184.215.14:80");
        assertThat(heard.get(0))
                .startsWith("GET /a?b=c HTTP/1.1\nHost: news.example.org\n")
                .doesNotContain("Cookie", "Referer");
    }

    @Test
    void aNameThatPointsElsewhereTheSecondTimeIsNotAskedAgain() throws IOException {
        List<String> turns = new ArrayList<>(List.of("93.184.215.14", "127.0.0.1"));
        answers.put("/", page("hello"));
        GuardedFetcher rebound = new GuardedFetcher(
                new AddressGuard(host -> List.of(InetAddress.getByName(turns.remove(0)))), (address, patience) -> {
                    dialled.add(address.machine().getHostAddress());
                    return new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
                });
        rebound.get("http://news.example.org/", LIMITS);
        assertThat(dialled).containsExactly("93.184.215.14");
        assertThat(turns).containsExactly("127.0.0.1");
    }

    @Test
    void bodiesOfEachFramingAreRead() throws IOException {
        answers.put(
                "/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        answers.put("/end", "HTTP/1.0 200 OK\r\n\r\nuntil the end");
        answers.put("/early", "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n" + page("x"));
        answers.put("/none", "HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(text("/chunks")).isEqualTo("abcde");
        assertThat(text("/end")).isEqualTo("until the end");
        assertThat(text("/early")).isEqualTo("x");
        assertThat(text("/none")).isEmpty();
    }

    private String text(String path) throws IOException {
        return new String(fetcher.get("http://news.example.org" + path, LIMITS).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyStepOfTheWayIsChecked() throws IOException {
        answers.put("/start", to("/next"));
        answers.put("/next", to("http://other.example.org/there"));
        answers.put("/there", page("arrived"));
        Fetched page = fetcher.get("http://news.example.org/start", LIMITS);
        assertThat(page.uri()).hasToString("http://other.example.org/there");
        assertThat(dialled).containsExactly("93.184.215.14:80", "93.184.215.14:80", "93.184.215.15:80");
        for (String inside : List.of(
                "http://inside.example.org/",
                "http://127.0.0.1/",
                "//10.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/",
                "file:///etc/passwd",
                "http://news.example.org:22/",
                "http://user@news.example.org/",
                "http://loc al/")) {
            answers.put("/lead", to(inside));
            int before = dialled.size();
            assertThatThrownBy(() -> fetcher.get("http://news.example.org/lead", LIMITS))
                    .as(inside)
                    .isInstanceOf(AddressRefused.class);
            assertThat(dialled).as(inside).hasSize(before + 1);
        }
    }

    @Test
    void whoLeadsOnWithoutEndIsLeft() {
        answers.put("/round", to("/round"));
        assertThatThrownBy(() -> fetcher.get("http://news.example.org/round", LIMITS))
                .hasMessageContaining("more than 5 times");
        assertThat(heard).hasSize(6);
    }

    @Test
    void tooMuchIsNotTaken() {
        answers.put("/said", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc");
        answers.put("/unsaid", "HTTP/1.1 200 OK\r\n\r\n" + "a".repeat(2000));
        answers.put(
                "/chunks",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7ff\r\n" + "a".repeat(0x7ff) + "\r\n0\r\n\r\n");
        answers.put("/huge", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n");
        answers.put("/head", "HTTP/1.1 200 OK\r\nX: " + "a".repeat(100_000) + "\r\n\r\n");
        answers.put("/gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\na");
        answers.put("/other", "SSH-2.0-OpenSSH\r\n");
        for (String path : List.copyOf(answers.keySet())) {
            assertThatThrownBy(() -> fetcher.get("http://news.example.org" + path, LIMITS))
                    .as(path)
                    .isInstanceOf(AddressRefused.class);
        }
    }

    @Test
    void whatBreaksOffIsNotTakenForWhole() {
        answers.put("/short", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        answers.put("/chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");
        answers.put("/nothing", "");
        for (String path : List.copyOf(answers.keySet())) {
            assertThatThrownBy(() -> fetcher.get("http://news.example.org" + path, LIMITS))
                    .as(path)
                    .isInstanceOf(IOException.class)
                    .hasMessage("The server broke off.");
        }
    }

    @Test
    void whoDripsIsLeftWhenTheTimeIsUp() {
        answers.put("/drip", "HTTP/1.1 200 OK\r\n\r\n" + "|wait|a".repeat(20));
        assertThatThrownBy(() -> fetcher.get("http://news.example.org/drip", LIMITS))
                .isInstanceOf(IOException.class)
                .hasMessage("The server took too long.");
    }

    private WebhookSender sender(Instant now) {
        return new WebhookSender(fetcher, Clock.fixed(now, ZoneOffset.UTC), new Random(1));
    }

    @Test
    void aWebhookIsPostedWithItsSignature() {
        answers.put("/hook", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Webhook hook = new Webhook("w1", "http://news.example.org/hook", "a key of some length");
        Delivery done = sender(now).attempt(hook, Delivery.first("d1", "w1", "{\"new\":1}", now));
        assertThat(done.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(done.tries()).isEqualTo(1);
        assertThat(heard.get(0))
                .startsWith("POST /hook HTTP/1.1\n")
                .contains(
                        "X-Readout-Delivery: d1\n", "X-Readout-Time: 1700000000\n", "Content-Type: application/json\n")
                .contains("X-Readout-Signature: sha256="
                        + WebhookSender.signature("a key of some length", "1700000000.{\"new\":1}") + "\n")
                .endsWith("{\"new\":1}");
        assertThat(WebhookSender.signature("key", "The quick brown fox jumps over the lazy dog"))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
        assertThat(hook.toString()).doesNotContain("key");
    }

    @Test
    void aWebhookThatFailsIsTriedAgainLaterEachTimeAndThenGivenUp() {
        answers.put("/hook", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Webhook hook = new Webhook("w1", "http://news.example.org/hook", "a key of some length");
        Delivery delivery = Delivery.first("d1", "w1", "{}", now);
        List<Long> waits = new ArrayList<>();
        while (delivery.state() == Delivery.State.WAITING) {
            delivery = sender(now).attempt(hook, delivery);
            waits.add(Duration.between(now, delivery.due()).toSeconds());
            now = delivery.due();
        }
        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(delivery.tries()).isEqualTo(WebhookSender.TRIES);
        assertThat(delivery.outcome()).isEqualTo("The receiver answered 500.");
        assertThat(waits.get(0)).isBetween(22L, 38L);
        for (int i = 1; i < waits.size() - 1; i++) {
            assertThat(waits.get(i)).isGreaterThan(waits.get(i - 1));
        }
        assertThat(heard).hasSize(WebhookSender.TRIES);
    }

    @Test
    void aWebhookIsNotTakenInsideNorLedThere() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Delivery inside = sender(now)
                .attempt(
                        new Webhook("w1", "http://inside.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(inside.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(inside.outcome()).contains("a private network");
        assertThat(dialled).isEmpty();
        answers.put("/hook", to("http://127.0.0.1/"));
        Delivery led = sender(now)
                .attempt(
                        new Webhook("w1", "http://news.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(led.outcome()).isEqualTo("The receiver answered 302.");
        assertThat(dialled).hasSize(1);
        answers.put("/hook", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
        Delivery gone = sender(now)
                .attempt(
                        new Webhook("w1", "http://news.example.org/hook", "a key of some length"),
                        Delivery.first("d1", "w1", "{}", now));
        assertThat(gone.state()).isEqualTo(Delivery.State.GIVEN_UP);
    }

    @Test
    void roundsMakeWhatIsDueAndKeepHowItStands() throws IOException {
        answers.put("/hook", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        Map<String, Delivery> kept = new LinkedHashMap<>();
        kept.put("d1", Delivery.first("d1", "w1", "{}", now));
        kept.put("d2", Delivery.first("d2", "gone", "{}", now));
        kept.put("d3", Delivery.first("d3", "w1", "{}", now.plusSeconds(60)));
        Deliveries deliveries = new Deliveries() {
            @Override
            public List<Delivery> due(Instant at, int limit) {
                return kept.values().stream()
                        .filter(delivery -> delivery.state() == Delivery.State.WAITING
                                && !delivery.due().isAfter(at))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Webhook> webhook(String id) {
                return id.equals("w1")
                        ? Optional.of(new Webhook("w1", "http://news.example.org/hook", "a key of some length"))
                        : Optional.empty();
            }

            @Override
            public void keep(Delivery delivery) {
                kept.put(delivery.id(), delivery);
            }
        };
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        assertThat(new WebhookRounds(deliveries, sender(now), clock).once()).isEqualTo(2);
        assertThat(kept.values().stream().map(Delivery::state))
                .containsExactly(Delivery.State.DELIVERED, Delivery.State.GIVEN_UP, Delivery.State.WAITING);
    }
}

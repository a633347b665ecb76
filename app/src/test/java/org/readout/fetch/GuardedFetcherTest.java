package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readout.fetch.PublicMachine.page;
import static org.readout.fetch.PublicMachine.to;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fetching and posting against a web server of the test, which stands for every public machine. */
class GuardedFetcherTest {
    private static final FetchLimits LIMITS = new FetchLimits(1000, 5, Duration.ofMillis(500), Duration.ofMillis(1500));

    private final Map<String, String> answers;
    private final List<String> heard;
    private final List<String> dialled;
    private final PublicMachine machine;
    private final GuardedFetcher fetcher;

    GuardedFetcherTest() throws IOException {
        machine = new PublicMachine();
        answers = machine.answers;
        heard = machine.heard;
        dialled = machine.dialled;
        fetcher = machine.fetcher();
    }

    @AfterEach
    void stop() throws IOException {
        machine.close();
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
                    return machine.open();
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

    @Test
    void anotherQueryOfThePageAndOddCharactersAreFollowedAsBrowsersDo() throws IOException {
        answers.put("/news/list?p=1", to("?p=2"));
        answers.put("/news/list?p=2", to("/a`b^c{d}[e]?f=^"));
        answers.put("/a%60b%5Ec%7Bd%7D%5Be%5D?f=%5E", page("there"));
        Fetched page = fetcher.get("http://news.example.org/news/list?p=1", LIMITS);
        assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("there");
    }

    @Test
    void whoDripsInsideAHandshakeIsLeftWhenTheTimeIsUp() throws Exception {
        try (java.net.ServerSocket listener = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> {
                try (java.net.Socket socket = listener.accept()) {
                    socket.getOutputStream().write(new byte[] {22, 3, 3, 0x40, 0});
                    for (int i = 0; i < 100; i++) {
                        socket.getOutputStream().write(0);
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    // whoever asks has left
                }
            });
            dripping.setDaemon(true);
            dripping.start();
            GuardedFetcher direct =
                    new GuardedFetcher(new AddressGuard(Resolver.SYSTEM, Reach.ANYWHERE), Dialer.DIRECT);
            long before = System.nanoTime();
            assertThatThrownBy(() -> direct.get("https://127.0.0.1:" + listener.getLocalPort() + "/", LIMITS))
                    .hasMessage("The server took too long.");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }
}

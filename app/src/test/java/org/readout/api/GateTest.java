package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cross-site pages, rebound names, odd paths and strangers try, against a server on a free port. */
class GateTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "an-unguessable-token-of-the-desk";
    private static final Pattern FORM_TOKEN = Pattern.compile("home <(.+)>");

    private static Server open;
    private static Server closed;
    private static Wire wire;
    private static Wire locked;

    @BeforeAll
    static void start() throws IOException {
        open = Sample.start(Settings.local(0).withNames(List.of("desk.example")));
        closed = Sample.start(Settings.local(0).withToken(TOKEN));
        wire = new Wire(open.port());
        locked = new Wire(closed.port());
    }

    @AfterAll
    static void stop() throws IOException {
        open.close();
        closed.close();
    }

    private static String own() {
        return "http://localhost:" + open.port();
    }

    /** A browser that has read the first page: its cookie and the token of its forms. */
    private record Reader(String cookie, String token) {
        static Reader at(Wire wire, String... headers) throws IOException {
            Wire.Answer home = wire.get("/", headers);
            Matcher token = FORM_TOKEN.matcher(home.text());
            assertThat(token.find()).as(home.text()).isTrue();
            return new Reader(home.cookies().isEmpty() ? "" : home.cookie(), token.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/read/../boom",
                "/read/..",
                "/read/.",
                "/read/%2e%2e/boom",
                "/read/%2E%2E",
                "/read/.%2e/boom",
                "/read/%2fetc",
                "/read/a%2Fb",
                "/read/a%5cb",
                "/read/a\\b",
                "/read/a%00b",
                "/read/a%0d%0aSet-Cookie:%20x=y",
                "/read/a%7fb",
                "/read/%252e%252e%252fboom",
                "/read/a;b=c",
                "/read/a%3bb=c",
                "/read//a",
                "//evil.example/a",
                "/read/%c0%ae%c0%ae/boom",
                "/read/%ff",
                "/read/%",
                "/read/%2",
                "/read/%zz",
                "/read/%u002e",
                "/read/a?q=%00",
                "/read/a?q=%ff"
            })
    void aPathThatCanBeReadTwoWaysIsRefused(String path) throws IOException {
        Wire.Answer answer = wire.get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("read ", "home");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void aPathOrHeaderThatIsTooLongIsRefused() throws IOException {
        assertThat(wire.get("/read/" + "a".repeat(3000)).status()).isEqualTo(400);
        assertThat(wire.get("/read/" + "a".repeat(30_000)).status()).isIn(414, 431);
        assertThat(wire.get("/", "X-Long: " + "a".repeat(30_000)).status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "0.0.0.0",
                "0",
                "2130706433",
                "0x7f.1",
                "localhost@evil.example",
                "evil.example/localhost",
                "evil.example#localhost",
                "localhost.",
                "[::ffff:127.0.0.1]",
                "localhost,evil.example",
                "",
                "localhost evil.example"
            })
    void aServerThatGoesByAnotherNameIsNotThisOne(String host) throws IOException {
        Wire.Answer answer = wire.get("/", "Host: " + host);
        assertThat(answer.status()).as(host).isIn(400, 421);
        assertThat(answer.text()).doesNotContain("home");
    }

    @Test
    void itsOwnNamesAreKnown() throws IOException {
        for (String host : List.of(
                "localhost:" + open.port(),
                "LOCALHOST",
                "127.0.0.1:" + open.port(),
                "[::1]:" + open.port(),
                "desk.example",
                "desk.example:8443")) {
            assertThat(wire.get("/", "Host: " + host).status()).as(host).isEqualTo(200);
        }
    }

    @Test
    void twoHostsOrAnotherAddressInTheFirstLineAreRefused() throws IOException {
        assertThat(wire.get("/", "Host: localhost", "Host: evil.example").status())
                .isEqualTo(400);
        Wire.Answer absolute =
                wire.raw("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(absolute.status()).isIn(400, 421);
        assertThat(wire.raw("GET / HTTP/1.0\r\n\r\n").status()).isIn(400, 421);
    }

    @Test
    void requestsThatFrameTheirBodyInTwoWaysAreRefused() throws IOException {
        assertThat(wire.raw(
                                "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                                        + "Connection: close\r\n\r\n0\r\n\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(wire.raw("POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n"
                                + "Connection: close\r\n\r\nabcde")
                        .status())
                .isEqualTo(400);
        assertThat(wire.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n folded\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFormOfThisDeskIsTaken() throws IOException {
        Reader reader = Reader.at(wire);
        Wire.Answer answer = wire.post(
                "/form",
                FORM,
                "token=" + reader.token() + "&words=a+b%26c",
                "Cookie: " + reader.cookie(),
                "Origin: " + own(),
                "Sec-Fetch-Site: same-origin");
        assertThat(answer.text()).isEqualTo("got a b&c");
        assertThat(wire.post(
                                "/form",
                                FORM,
                                "words=a",
                                "Cookie: " + reader.cookie(),
                                "X-Readout-Token: " + reader.token(),
                                "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFormWithoutTheTokenOrWithThatOfAnotherReaderIsRefused() throws IOException {
        Reader reader = Reader.at(wire);
        Reader other = Reader.at(wire);
        assertThat(other.token()).isNotEqualTo(reader.token());
        for (String body : List.of("words=a", "token=&words=a", "token=" + other.token() + "&words=a")) {
            Wire.Answer answer = wire.post("/form", FORM, body, "Cookie: " + reader.cookie(), "Origin: " + own());
            assertThat(answer.status()).as(body).isEqualTo(403);
        }
        assertThat(wire.post("/form", FORM, "token=" + reader.token() + "&words=a")
                        .status())
                .as("a token without its session")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost.evil.example",
                "Origin: http://localhost",
                "Origin: http://localhost:1",
                "Origin: http://127.0.0.1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void whatAPageOfAnotherSiteSendsIsRefusedEvenWithTheToken(String header) throws IOException {
        Reader reader = Reader.at(wire);
        Wire.Answer answer =
                wire.post("/form", FORM, "token=" + reader.token() + "&words=a", "Cookie: " + reader.cookie(), header);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aPageOfAnotherSiteMayLinkHereAndNotReadHere() throws IOException {
        String[] visit = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};
        assertThat(wire.get("/", visit).status()).isEqualTo(200);
        assertThat(wire.get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")
                        .status())
                .isEqualTo(403);
        assertThat(wire.get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")
                        .status())
                .isEqualTo(403);
        assertThat(wire.get("/api/v1/boom", visit).status()).isEqualTo(403);
        Wire.Answer answer = wire.get("/", "Origin: http://evil.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aProgramMaySendJsonAndABrowserOnlyWithTheToken() throws IOException {
        String json = "application/json";
        assertThat(wire.post("/api/v1/json", json, "{\"a\":1}").text()).isEqualTo("{\"a\":1}");
        assertThat(wire.send("DELETE", "/api/v1/json", new String[0], "").status())
                .isEqualTo(204);
        assertThat(wire.post("/api/v1/json", json, "{}", "Origin: " + own()).status())
                .isEqualTo(403);
        assertThat(wire.post("/api/v1/json", json, "{}", "Cookie: a=b").status())
                .isEqualTo(403);
        assertThat(wire.send("DELETE", "/api/v1/json", new String[] {"Origin: " + own()}, "")
                        .status())
                .isEqualTo(403);
        Reader reader = Reader.at(wire);
        assertThat(wire.post(
                                "/api/v1/json",
                                json,
                                "{}",
                                "Origin: " + own(),
                                "Cookie: " + reader.cookie(),
                                "X-Readout-Token: " + reader.token())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatAnyFormCouldSendIsTakenFromAProgramOnlyIfItSaysWhatItIs() throws IOException {
        String type = "multipart/form-data; boundary=x";
        String body = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nabc\r\n--x--\r\n";
        assertThat(wire.post("/api/v1/upload", type, body).status()).isEqualTo(403);
        assertThat(wire.post("/api/v1/upload", type, body, "X-Readout-Client: test")
                        .text())
                .isEqualTo("a.txt=3;");
        assertThat(wire.post("/upload", type, body, "X-Readout-Client: test").status())
                .isEqualTo(403);
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() throws IOException {
        String cookie = wire.get("/").cookies().get(0);
        assertThat(cookie)
                .startsWith("readout-" + open.port() + "=")
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/");
        assertThat(cookie).doesNotContain("Secure", "Domain");
        assertThat(wire.get("/api/v1/nothing").cookies()).isEmpty();
    }

    @Test
    void aForgedSessionIsNone() throws IOException {
        Reader reader = Reader.at(locked, "Authorization: Bearer " + TOKEN);
        String name = "readout-" + closed.port() + "=";
        String door = locked.get("/login").cookie().substring(name.length());
        String[] parts = door.split("\\.");
        for (String forged : List.of(
                door,
                parts[0] + ".1." + parts[2],
                parts[0] + ".1.",
                ".1." + parts[2],
                "a.1.b",
                "",
                "..",
                parts[0] + ".1." + parts[2] + ".x")) {
            Wire.Answer answer = locked.get("/", "Cookie: " + name + forged);
            assertThat(answer.status()).as(forged).isEqualTo(303);
            assertThat(answer.header("Location")).contains("/login");
        }
        assertThat(reader.token()).isNotEmpty();
    }

    @Test
    void withoutTheTokenNothingIsToldButTheDoor() throws IOException {
        Wire.Answer page = locked.get("/read/1");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).contains("/login?next=/read/1");
        Wire.Answer api = locked.get("/api/v1/boom");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.header("WWW-Authenticate")).contains("Bearer realm=\"readout\"");
        assertThat(locked.post("/form", FORM, "words=a").status()).isEqualTo(401);
        assertThat(locked.post("/api/v1/json", "application/json", "{}").status())
                .isEqualTo(401);
        assertThat(locked.get("/login").status()).isEqualTo(200);
        assertThat(locked.get("/assets/style.css").status()).isEqualTo(200);
        assertThat(locked.get("/", "Authorization: Bearer " + TOKEN + "x").status())
                .isEqualTo(303);
        assertThat(locked.get("/api/v1/boom", "Authorization: Bearer wrong").status())
                .isEqualTo(401);
        assertThat(locked.get("/api/v1/boom", "Authorization: Basic " + TOKEN).status())
                .isEqualTo(401);
        assertThat(locked.get("/", "Authorization: bearer " + TOKEN).status()).isEqualTo(200);
        assertThat(locked.post("/api/v1/json", "application/json", "{}", "Authorization: Bearer " + TOKEN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theDoorOpensForTheTokenAndGoesOnWithinThisServer() throws IOException {
        Wire.Answer door = locked.get("/login?next=/read/1");
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(door.text());
        assertThat(token.find()).isTrue();
        String cookie = "Cookie: " + door.cookie();
        Wire.Answer wrong = locked.post("/login", FORM, "token=" + token.group(1) + "&access=wrong&next=/", cookie);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("This is not the token of this desk.");
        Wire.Answer untold = locked.post("/login", FORM, "access=" + TOKEN, cookie);
        assertThat(untold.status()).as("without the form's token").isEqualTo(403);
        Wire.Answer opened =
                locked.post("/login", FORM, "token=" + token.group(1) + "&access=" + TOKEN + "&next=/read/1", cookie);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).contains("/read/1");
        assertThat(opened.cookie()).as("the session before is not kept").isNotEqualTo(door.cookie());
        assertThat(locked.get("/read/1", "Cookie: " + opened.cookie()).status()).isEqualTo(200);
        for (String next : List.of("//evil.example", "http://evil.example", "/%5cevil.example", "/a%0d%0aX:%20y", "")) {
            Wire.Answer on = locked.post(
                    "/login", FORM, "token=" + token.group(1) + "&access=" + TOKEN + "&next=" + next, cookie);
            assertThat(on.header("Location")).as(next).contains("/");
        }
        Wire.Answer left = locked.post(
                "/logout",
                FORM,
                "token=" + Reader.at(locked, "Cookie: " + opened.cookie()).token(),
                "Cookie: " + opened.cookie());
        assertThat(left.cookies()).anyMatch(value -> value.contains("Max-Age=0"));
    }

    @Test
    void guessingIsSlowedDown() throws IOException {
        try (Server server = Sample.start(Settings.local(0).withToken(TOKEN))) {
            Wire guesser = new Wire(server.port());
            List<Integer> statuses = Stream.generate(() -> 0)
                    .limit(15)
                    .map(i -> status(guesser, "Authorization: Bearer guess"))
                    .toList();
            assertThat(statuses).contains(401, 429);
            assertThat(statuses.get(14)).isEqualTo(429);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws IOException {
        ServerLimits.Rate one = new ServerLimits.Rate(0.01, 3);
        Settings settings = Settings.local(0).withLimits(ServerLimits.DEFAULT.withRates(one, one));
        try (Server server = Sample.start(settings)) {
            Wire reader = new Wire(server.port());
            for (int i = 0; i < 3; i++) {
                assertThat(reader.get("/").status()).isEqualTo(200);
            }
            Wire.Answer answer = reader.get("/");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow()))
                    .isBetween(50L, 100L);
            assertThat(reader.post("/api/v1/json", "application/json", "{}").status())
                    .as("writing has a bucket of its own")
                    .isEqualTo(200);
        }
    }

    private static int status(Wire wire, String header) {
        try {
            return wire.get("/api/v1/boom", header).status();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, too slow, in too many parts or in another form. */
class BodiesTest {
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String CLIENT = "X-Readout-Client: test";

    private static Server server;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        server = Sample.start(Settings.local(0)
                .withLimits(ServerLimits.DEFAULT
                        .withBodies(1 << 20, 1 << 14, 20)
                        .withPatience(Duration.ofSeconds(2), 10_000)));
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String file(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    @Test
    void filesAreTakenUnderSafeNames() throws IOException {
        Wire.Answer answer = wire.post(
                "/api/v1/upload",
                MULTIPART,
                file("../../etc/passwd", "abc") + file("C:\\temp\\..\\a<b>.html", "de") + file(".hidden", "f")
                        + file("caf\u00e9 \u202egnp.txt", "") + "--x--\r\n",
                CLIENT);
        assertThat(answer.text()).isEqualTo("passwd=3;a_b_.html=2;hidden=1;caf\u00e9 _gnp.txt=0;");
    }

    @Test
    void aFileLargerThanWhatIsKeptInMemoryIsTaken() throws IOException {
        Wire.Answer answer =
                wire.post("/api/v1/upload", MULTIPART, file("a", "a".repeat(900_000)) + "--x--\r\n", CLIENT);
        assertThat(answer.text()).isEqualTo("a=900000;");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        Wire.Answer answer = wire.raw("POST /api/v1/upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + MULTIPART
                + "\r\nContent-Length: 99999999999\r\n" + CLIENT + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
        Wire.Answer json = wire.raw("POST /api/v1/json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                + "\r\nContent-Length: 20000\r\n\r\n");
        assertThat(json.status()).isEqualTo(413);
        assertThat(json.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsRefusedWhenItIsTooLarge() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        String head = " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n" + CLIENT + "\r\n";
        Wire.Answer upload = wire.raw("POST /api/v1/upload" + head + "Content-Type: " + MULTIPART + "\r\n\r\n"
                + Integer.toHexString(file("a", "").length()) + "\r\n" + file("a", "") + "\r\n" + chunk.repeat(20));
        assertThat(upload.status()).isIn(413, 0);
        Wire.Answer json = wire.raw("POST /api/v1/json" + head + "Content-Type: application/json\r\n\r\n" + chunk);
        assertThat(json.status()).isEqualTo(413);
        Wire.Answer form = wire.raw(
                "POST /api/v1/upload" + head + "Content-Type: application/x-www-form-urlencoded\r\n\r\n" + chunk);
        assertThat(form.status()).isEqualTo(413);
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        String parts = IntStream.range(0, 21).mapToObj(i -> file("a" + i, "a")).collect(Collectors.joining());
        assertThat(wire.post("/api/v1/upload", MULTIPART, parts + "--x--\r\n", CLIENT)
                        .status())
                .isEqualTo(413);
        String fields = IntStream.range(0, 3000).mapToObj(i -> "a" + i + "=").collect(Collectors.joining("&"));
        assertThat(wire.post("/api/v1/upload", "application/x-www-form-urlencoded", fields, CLIENT)
                        .status())
                .isIn(400, 413);
    }

    @Test
    void aFieldAsLargeAsAFileIsRefused() throws IOException {
        String field =
                "--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n" + "a".repeat(20_000) + "\r\n--x--\r\n";
        assertThat(wire.post("/api/v1/upload", MULTIPART, field, CLIENT).status())
                .isEqualTo(413);
    }

    @Test
    void anotherFormIsRefused() throws IOException {
        assertThat(wire.post("/api/v1/json", "text/plain", "{}", CLIENT).status())
                .isEqualTo(415);
        assertThat(wire.post("/api/v1/upload", "text/html", "<p>", CLIENT).status())
                .isEqualTo(415);
        assertThat(wire.send("DELETE", "/api/v1/json", new String[] {"Content-Length: 1"}, "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotWellFormedIsRefused() throws IOException {
        for (String json :
                List.of("", "{", "{\"a\":1,\"a\":2}", "{} {}", "[".repeat(5000), "nul", "{\"a\":\"\u0001\"}")) {
            assertThat(wire.post("/api/v1/json", "application/json", json).status())
                    .as(json)
                    .isEqualTo(400);
        }
        for (String body : List.of("", "--x", "--x\r\n\r\n\r\n", "no parts at all", file("a", "b"))) {
            assertThat(wire.post("/api/v1/upload", MULTIPART, body, CLIENT).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(wire.post("/api/v1/upload", "multipart/form-data", "abc", CLIENT)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatStopsOrDripsIsGivenUp() throws IOException, InterruptedException {
        String head = "POST /api/v1/json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10000\r\n\r\n";
        try (Socket silent = wire.open();
                Socket dripping = wire.open()) {
            silent.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            OutputStream out = dripping.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            List<String> given = new ArrayList<>();
            for (int i = 0; i < 40 && given.isEmpty(); i++) {
                Thread.sleep(500);
                try {
                    out.write(' ');
                    out.flush();
                } catch (IOException e) {
                    given.add("closed");
                }
                if (dripping.getInputStream().available() > 0) {
                    given.add("answered");
                }
            }
            assertThat(given).isNotEmpty();
            assertThat(Wire.read(silent.getInputStream()).status()).isIn(0, 408, 400);
        }
        assertThat(wire.get("/").status()).isEqualTo(200);
    }

    @Test
    void manyIdleConnectionsDoNotKeepOthersOut() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = wire.open();
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHos".getBytes(StandardCharsets.UTF_8));
                idle.add(socket);
            }
            assertThat(wire.get("/").status()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}

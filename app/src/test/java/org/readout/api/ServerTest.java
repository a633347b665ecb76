package org.readout.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerTest {
    private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
    private static Server server;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        server = Sample.start(Settings.local(0).withJournal(new Journal() {
            @Override
            public void answered(String method, String route, int status, long milliseconds) {
                JOURNAL.add(method + " " + route + " " + status);
            }

            @Override
            public void failed(String route, Throwable fault) {
                JOURNAL.add("failed " + route);
            }
        }));
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aPageIsServedWithItsParameters() throws IOException {
        Wire.Answer answer = wire.get("/read/caf%C3%A9?q=a%20b");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("read café Optional[a b]");
        assertThat(answer.header("Content-Type")).contains("text/html;charset=utf-8");
    }

    @Test
    void aFixedPathGoesBeforeAParameter() throws IOException {
        assertThat(wire.get("/read/all").text()).isEqualTo("all");
    }

    @Test
    void everyAnswerCarriesTheHeadersOfSafety() throws IOException {
        for (String path :
                List.of("/", "/nothing", "/boom", "/api/v1/boom", "/export", "/assets/style.css", "/a/../b")) {
            Wire.Answer answer = wire.get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"));
            assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(path).isPresent();
            assertThat(answer.header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void aFaultOfOursIsToldWithoutAStack() throws IOException {
        Wire.Answer page = wire.get("/boom");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).contains("Readout failed").doesNotContain("secret", "Exception", "java");
        Wire.Answer problem = wire.get("/api/v1/boom");
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.header("Content-Type")).contains("application/problem+json");
        assertThat(problem.text()).contains("\"status\":500").doesNotContain("secret", "Exception", "java");
        assertThat(JOURNAL).contains("failed /boom", "failed /api/v1/boom");
    }

    @Test
    void whatIsNotThereIsToldAsPageOrProblem() throws IOException {
        assertThat(wire.get("/nothing").status()).isEqualTo(404);
        assertThat(wire.get("/nothing").text()).startsWith("<!doctype html>");
        Wire.Answer problem = wire.get("/api/v1/nothing");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseItTakes() throws IOException {
        Wire.Answer answer = wire.send("DELETE", "/read/1", new String[0], "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("HEAD, OPTIONS, GET");
        Wire.Answer options = wire.send("OPTIONS", "/api/v1/json", new String[0], "");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).contains("OPTIONS, POST, DELETE");
        assertThat(wire.send("TRACE", "/", new String[0], "").status()).isEqualTo(501);
        assertThat(wire.send("BREW", "/", new String[0], "").status()).isEqualTo(501);
    }

    @Test
    void headTellsTheHeadersAlone() throws IOException {
        Wire.Answer answer = wire.send("HEAD", "/read/1", new String[0], "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Length")).contains("21");
        assertThat(wire.send("HEAD", "/export", new String[0], "").body()).isEmpty();
    }

    @Test
    void whoHasAFileAlreadyIsToldSo() throws IOException {
        String tag = wire.get("/assets/style.css").header("ETag").orElseThrow();
        Wire.Answer again = wire.get("/assets/style.css", "If-None-Match: \"other\", " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
        assertThat(wire.get("/assets/style.css", "If-None-Match: \"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void anExportIsAFileWithASafeName() throws IOException {
        Wire.Answer answer = wire.get("/export");
        assertThat(answer.whole()).isTrue();
        assertThat(answer.body()).hasSize(400_000);
        assertThat(answer.header("Content-Disposition"))
                .contains("attachment; filename=\"__.._fdp.exe\"; filename*=UTF-8''__.._fdp.exe");
    }

    @Test
    void aStreamThatFailsIsCutSoThatItsReaderSeesIt() throws IOException {
        Wire.Answer answer = wire.get("/cut");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.whole()).isFalse();
        assertThat(JOURNAL).contains("failed /cut");
    }

    @Test
    void theJournalHearsOfRoutesAndNeverOfContents() throws IOException, InterruptedException {
        wire.get("/read/private?q=private");
        for (int i = 0; i < 100 && !JOURNAL.contains("GET /read/{id} 200"); i++) {
            Thread.sleep(20);
        }
        assertThat(JOURNAL).contains("GET /read/{id} 200").noneMatch(line -> line.contains("private"));
    }

    @Test
    void anAddressThatIsTakenIsToldInWords() {
        assertThatThrownBy(() -> Sample.start(Settings.local(server.port())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
    }

    @Test
    void whatIsNotLoopbackDemandsAToken() {
        assertThatThrownBy(() -> new Settings(
                        "0.0.0.0",
                        0,
                        List.of(),
                        java.util.Optional.empty(),
                        Secret.random(),
                        ServerLimits.DEFAULT,
                        Journal.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a token is needed");
        assertThatThrownBy(() -> Settings.shared("0.0.0.0", 0, "short")).hasMessageContaining("at least 16");
    }

    @Test
    void twoServersRunSideBySide() throws IOException {
        try (Server other = Sample.start(Settings.local(0))) {
            assertThat(other.port()).isNotEqualTo(server.port());
            assertThat(new Wire(other.port()).get("/").status()).isEqualTo(200);
        }
    }
}

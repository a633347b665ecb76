package org.readout.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readout.api.Verb;
import org.readout.api.export.ExportFormat;

/** The API over a real ledger, a real index and a real server; every answer is held against the description. */
@Timeout(120)
class RestApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Bench bench;
    private static Described described;
    private static JsonNode job;

    @BeforeAll
    static void start() throws IOException {
        bench = new Bench(folder);
        described = new Described(Bench.json(bench.send("GET", "/api/openapi.json", "", Map.of())));
        job = bench.fill();
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
        assertThat(bench.failures).isEmpty();
    }

    private static String first(String list, String field) throws IOException {
        return bench.data(list).path(0).path(field).asText();
    }

    /** Holds an answer against what its operation is described to answer. */
    private static JsonNode held(String method, String template, HttpResponse<byte[]> answer) throws IOException {
        JsonNode operation = described.operation(method, template);
        assertThat(operation.isMissingNode()).as(template).isFalse();
        String status = Integer.toString(answer.statusCode());
        JsonNode known = operation.path("responses").has(status)
                ? operation.path("responses").path(status)
                : operation.path("responses").path("default");
        if (!known.has("content")) {
            assertThat(answer.body()).isEmpty();
            return JSON.createObjectNode();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode media = known.path("content").path(type);
        assertThat(media.isMissingNode())
                .as(template + " " + status + " " + type + " " + Bench.text(answer))
                .isFalse();
        if (!type.equals("application/json") && !type.equals("application/problem+json")) {
            return JSON.createObjectNode();
        }
        JsonNode body = Bench.json(answer);
        assertThat(described.faults(body, media.path("schema")))
                .as(template + " " + body)
                .isEmpty();
        return body;
    }

    @Test
    void theReportsWereReadAsAJob() {
        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(job.path("result").path("added").asInt()).isEqualTo(9);
        assertThat(job.path("result").path("damaged").asInt()).isEqualTo(1);
    }

    @Test
    void everyOperationThatReadsAnswersAsItIsDescribed() throws IOException {
        String article = first("/articles", "id");
        String compared = "";
        for (JsonNode occasion : bench.data("/occasions?order=reports")) {
            compared = compared.isEmpty() ? occasion.path("id").asText() : compared;
        }
        bench.post("/saved-searches", "{\"name\":\"ferry\",\"query\":\"ferry\"}");
        bench.post("/corrections", "{\"kind\":\"accept\",\"statement\":\"" + first("/statements", "id") + "\"}");
        Map<String, List<String>> asked = Map.ofEntries(
                Map.entry("/articles", List.of("", "?limit=1", "?outlet=nobody", "?occasion=" + compared)),
                Map.entry("/articles/{id}", List.of(article, "0000000000000000")),
                Map.entry("/articles/{id}/statements", List.of(article)),
                Map.entry("/articles/{id}/readings", List.of(article, "0000000000000000")),
                Map.entry("/articles/{id}/edits", List.of(article, "0000000000000000")),
                Map.entry("/articles/{id}/text", List.of(article, "0000000000000000")),
                Map.entry("/articles/{id}/capture", List.of(article)),
                Map.entry(
                        "/statements",
                        List.of(
                                "",
                                "?limit=2",
                                "?unresolved=true",
                                "?speaker=" + first("/actors", "id"),
                                "?teller=nobody",
                                "?addressee=nobody",
                                "?occasion=" + compared,
                                "?from=2000-01-01&to=2040-01-01",
                                "?from=2000-01-01&outlet=x")),
                Map.entry("/statements/{id}", List.of(first("/statements", "id"), "nothing")),
                Map.entry(
                        "/search",
                        List.of("?q=ferry", "?q=talks&facets=5&limit=2", "", "?q=", "?q=from:yesterday%20by:both")),
                Map.entry("/actors", List.of("", "?order=name", "?name=Teles")),
                Map.entry("/actors/{id}", List.of(first("/actors", "id"), "nobody")),
                Map.entry("/outlets", List.of("")),
                Map.entry("/damages", List.of("")),
                Map.entry("/status", List.of("")),
                Map.entry("/occasions", List.of("", "?order=reports&reports=2")),
                Map.entry("/occasions/{id}", List.of(compared, "nothing")),
                Map.entry("/occasions/{id}/comparison", List.of(compared, "nothing")),
                Map.entry("/stories", List.of("")),
                Map.entry("/stories/{id}", List.of(first("/stories", "id"), "nothing")),
                Map.entry("/disputes", List.of("")),
                Map.entry("/disputes/{id}", List.of(first("/disputes", "id"), "nothing")),
                Map.entry("/positions", List.of("", "?speaker=nobody")),
                Map.entry("/corrections", List.of("")),
                Map.entry("/corrections/{id}", List.of("1", "99", "x")),
                Map.entry("/saved-searches", List.of("")),
                Map.entry("/jobs/{id}", List.of(job.path("id").asText(), "nothing")),
                Map.entry("/jobs/{id}/events", List.of(job.path("id").asText(), "nothing")),
                Map.entry("/export", List.of("?article=" + article, "?format=nothing")));
        Set<String> left = new LinkedHashSet<>();
        for (Operation operation : bench.operations()) {
            if (operation.verb() == Verb.GET && !asked.containsKey(operation.path())) {
                left.add(operation.path());
            }
        }
        assertThat(left).containsExactly("/events");
        for (Map.Entry<String, List<String>> one : asked.entrySet()) {
            for (String how : one.getValue()) {
                String path = one.getKey().contains("{id}")
                        ? one.getKey().replace("{id}", Bench.encoded(how))
                        : one.getKey() + how;
                JsonNode body = held("get", one.getKey(), bench.get(path));
                boolean list = body.path("data").isArray();
                if (list
                        && how.isEmpty()
                        && !one.getKey().equals("/search")
                        && !one.getKey().equals("/positions")) {
                    assertThat(body.path("data")).as(path).isNotEmpty();
                }
            }
        }
        assertThat(bench.get("/occasions/" + compared + "/comparison").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFilterThatASearchCannotUnderstandIsAWarning() throws IOException {
        JsonNode answer = held("get", "/search", bench.get("/search?q=ferry%20from:yesterday"));
        assertThat(answer.path("warnings").path(0).asText())
                .isEqualTo("“from:” wants a date such as 2024-05-06; it was taken as words.");
        assertThat(held("get", "/search", bench.get("/search?q=ferry")).path("warnings"))
                .isEmpty();
    }

    @Test
    void offsetsCutOutTheWordsThatAreShown() throws IOException {
        int seen = 0;
        for (JsonNode article : bench.data("/articles")) {
            String id = article.path("id").asText();
            String text = Bench.text(bench.get("/articles/" + id + "/text"));
            assertThat(text).isEqualTo(article.path("text").asText());
            int[] points = text.codePoints().toArray();
            for (JsonNode statement : bench.data("/articles/" + id + "/statements")) {
                List<String> parts = new ArrayList<>();
                for (JsonNode span : statement.path("content").path("spans")) {
                    int start = span.get(0).asInt();
                    parts.add(new String(points, start, span.get(1).asInt() - start));
                }
                assertThat(String.join(" ", parts))
                        .isEqualTo(statement.path("content").path("text").asText());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void aCaptureIsTheBytesThatCameAndNeverAPage() throws IOException {
        for (JsonNode article : bench.data("/articles")) {
            HttpResponse<byte[]> capture =
                    bench.get("/articles/" + article.path("id").asText() + "/capture");
            assertThat(capture.headers().firstValue("Content-Type")).contains("application/octet-stream");
            assertThat(capture.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; ");
            if (article.path("uri").asText().equals("ferry.txt")) {
                assertThat(Bench.text(capture)).isEqualTo(Bench.FERRY);
            }
        }
    }

    @Test
    void pagesFollowOnEachOtherAndTheirCursorsServeForNothingElse() throws IOException {
        bench.settled();
        for (String list : List.of(
                "/statements?",
                "/articles?",
                "/actors?order=name&",
                "/search?q=the&",
                "/statements?from=2000-01-01&")) {
            List<String> whole = new ArrayList<>();
            bench.data(list + "limit=200")
                    .forEach(row -> whole.add(row.path("id").asText()));
            List<String> paged = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = Bench.json(bench.get(list + "limit=3" + next));
                page.path("data").forEach(row -> paged.add(row.path("id").asText()));
                next = page.path("next").isNull()
                        ? ""
                        : "&cursor=" + page.path("next").asText();
                if (!next.isEmpty()) {
                    assertThat(bench.get(list + "limit=3" + next + "x").statusCode())
                            .isEqualTo(400);
                    assertThat(bench.get("/outlets?limit=3" + next).statusCode())
                            .isEqualTo(400);
                }
            } while (!next.isEmpty());
            assertThat(paged).as(list).isEqualTo(whole).isNotEmpty();
            assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
        }
        String cursor =
                Bench.json(bench.get("/search?q=the&limit=1")).path("next").asText();
        assertThat(bench.get("/search?q=ferry&limit=1&cursor=" + cursor).statusCode())
                .isEqualTo(400);
        for (String forged : List.of("MA.x", "MA.", ".", "MA", "%F0%9F%9A%A2", "a.b.c")) {
            assertThat(bench.get("/articles?cursor=" + forged).statusCode())
                    .as(forged)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatIsNotTakenIsRefusedInWords() throws IOException {
        for (String path : List.of(
                "/articles?colour=red",
                "/articles?limit=0",
                "/articles?limit=501",
                "/articles?limit=-1",
                "/articles?limit=1e3",
                "/articles?limit=1&limit=2",
                "/articles?outlet=",
                "/status?limit=1",
                "/occasions?order=size",
                "/statements?from=2022-13-01",
                "/statements?speaker=a&teller=b",
                "/search?limit=201",
                "/search?q=" + "a%20".repeat(600),
                "/export?article=a&story=b")) {
            HttpResponse<byte[]> answer = bench.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            JsonNode problem = Bench.json(answer);
            assertThat(described.faults(problem, JSON.createObjectNode().put("$ref", "#/components/schemas/Problem")))
                    .isEmpty();
        }
        assertThat(bench.get("/articles", "Accept", "text/html").statusCode()).isEqualTo(406);
        assertThat(bench.get("/articles", "Accept", "application/json;q=0").statusCode())
                .isEqualTo(200);
        assertThat(bench.get("/articles", "Accept", "text/html, application/*;q=0.5")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bench.send("PUT", "/api/v1/articles", "", Map.of()).statusCode())
                .isEqualTo(405);
        assertThat(bench.send("POST", "/api/v1/check", "{}", Map.of("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void noHostileFieldMakesItFail() throws IOException {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "'; DROP TABLE article; --",
                "\" OR 1=1",
                "%",
                "_",
                "\u202egnp.exe",
                "\u0001\u0002",
                "\ud83d\udea2".repeat(50),
                "../../etc/passwd",
                "${jndi:ldap://x}",
                "a".repeat(499),
                "\\",
                "*:*",
                "[* TO *]",
                "((((((((((",
                "speaker:\"",
                "~~~~",
                "-",
                "\"");
        for (Operation operation : bench.operations()) {
            if (operation.verb() != Verb.GET || operation.path().equals("/events")) {
                continue;
            }
            for (String value : hostile) {
                for (Parameter parameter : operation.parameters()) {
                    String path =
                            operation.path().replace("{id}", "x") + "?" + parameter.name() + "=" + Bench.encoded(value);
                    HttpResponse<byte[]> answer = bench.get(path);
                    assertThat(answer.statusCode()).as(path).isLessThan(500);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .as(path)
                            .doesNotContain("html");
                }
                if (operation.path().contains("{id}")) {
                    String path = operation.path().replace("{id}", Bench.encoded(value));
                    assertThat(bench.get(path).statusCode()).as(path).isIn(400, 404);
                }
            }
        }
        for (String value : hostile) {
            String quoted = JSON.writeValueAsString(value);
            for (String body : List.of(
                    "{\"kind\":" + quoted + ",\"statement\":" + quoted + "}",
                    "{\"kind\":\"accept\",\"statement\":" + quoted + "}",
                    "{\"kind\":\"merge-actors\",\"actor\":" + quoted + ",\"into\":" + quoted + "}",
                    "{\"kind\":\"occasion\",\"statement\":" + quoted + ",\"occasion\":" + quoted + "}",
                    "{\"kind\":\"split-occasion\",\"article\":" + quoted + "}",
                    "[" + quoted + "]",
                    quoted)) {
                HttpResponse<byte[]> answer = bench.post("/corrections", body);
                assertThat(answer.statusCode()).as(body + Bench.text(answer)).isIn(400, 422);
            }
            assertThat(bench.post("/check", "{\"quotation\":" + quoted + "}").statusCode())
                    .as(value)
                    .isIn(200, 422);
        }
    }

    @Test
    void whoHasARowAlreadyIsToldSo() throws IOException {
        String path = "/articles/" + first("/articles", "id");
        String tag = bench.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(bench.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String weak = bench.get("/outlets").headers().firstValue("ETag").orElseThrow();
        assertThat(weak).startsWith("W/\"");
        HttpResponse<byte[]> again = bench.get("/outlets", "If-None-Match", weak);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aCorrectionIsMadeHeldAgainstOthersAndUndone() throws IOException {
        String id = "";
        for (JsonNode statement : bench.data("/search?q=harbour")) {
            id = statement.path("id").asText();
        }
        String path = "/statements/" + id;
        JsonNode before = bench.data(path);
        String tag = bench.get(path).headers().firstValue("ETag").orElseThrow();
        String body = "{\"kind\":\"speaker\",\"statement\":\"" + id + "\",\"speaker\":null,\"who\":\"Ada\"}";
        assertThat(described.faults(
                        JSON.readTree(body), JSON.createObjectNode().put("$ref", "#/components/schemas/NewCorrection")))
                .isEmpty();
        HttpResponse<byte[]> made = bench.post("/corrections", body, "If-Match", tag);
        JsonNode correction = held("post", "/corrections", made).path("data");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(correction.path("who").asText()).isEqualTo("Ada");
        JsonNode after = bench.data(path);
        assertThat(after.path("review").asText()).isEqualTo("corrected");
        assertThat(after.path("speaker").path("actor").isNull()).isTrue();
        HttpResponse<byte[]> late = bench.post("/corrections", body, "If-Match", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        held("post", "/corrections", late);
        String place = "/corrections/" + correction.path("id").asText();
        assertThat(made.headers().firstValue("Location")).contains("/api/v1" + place);
        HttpResponse<byte[]> undone = bench.send("DELETE", "/api/v1" + place, "", Map.of());
        assertThat(held("delete", "/corrections/{id}", undone)
                        .path("data")
                        .path("undone")
                        .isObject())
                .isTrue();
        assertThat(unplaced(bench.data(path))).isEqualTo(unplaced(before));
        assertThat(bench.send("DELETE", "/api/v1" + place, "", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(bench.post("/corrections", "{\"kind\":\"accept\",\"statement\":\"none\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(bench.post("/corrections", "{\"kind\":\"accept\",\"statement\":\"" + id + "\",\"into\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aReadingTellsWhatAPersonChanged() throws IOException {
        String id = bench.data("/search?q=delay").path(0).path("id").asText();
        String article = bench.data("/statements/" + id).path("article").asText();
        String body = "{\"kind\":\"speaker\",\"statement\":\"" + id + "\",\"speaker\":null,\"who\":\"Ada\"}";
        JsonNode correction =
                held("post", "/corrections", bench.post("/corrections", body)).path("data");
        String path = "/articles/" + article + "/readings";
        JsonNode readings =
                held("get", "/articles/{id}/readings", bench.get(path)).path("data");
        JsonNode changes = readings.path(0).path("changes");
        assertThat(changes.path("engine")).isEmpty();
        assertThat(changes.path("corrections").path(0).path("id")).isEqualTo(correction.path("id"));
        JsonNode changed = changes.path("statements").path(0);
        assertThat(changed.path("fate").asText()).isEqualTo("changed");
        assertThat(changed.path("statement").asText()).isEqualTo(id);
        assertThat(changed.path("differences").path(0).path("field").asText()).isEqualTo("speaker");
        assertThat(readings.path(readings.size() - 1).path("changes").isNull()).isTrue();
        JsonNode first = held("get", "/articles/{id}/readings", bench.get(path + "?limit=1"));
        assertThat(first.path("data")).hasSize(1);
        JsonNode second = held(
                "get",
                "/articles/{id}/readings",
                bench.get(path + "?limit=1&cursor=" + first.path("next").asText()));
        assertThat(second.path("data").path(0)).isEqualTo(readings.path(1));
        String since = "?since=" + readings.path(1).path("analysis").asText();
        assertThat(held("get", "/articles/{id}/readings", bench.get(path + since))
                        .path("data")
                        .path(0))
                .isEqualTo(readings.path(0));
        String itself = "&until=" + readings.path(1).path("analysis").asText();
        assertThat(bench.get(path + since + itself).statusCode()).isEqualTo(404);
        assertThat(bench.get(path + "?since=0").statusCode()).isEqualTo(400);
        assertThat(bench.get(path + "?until=3").statusCode()).isEqualTo(400);
    }

    @Test
    void anEditTellsWhatWasTakenOut() throws IOException {
        String first = "{\"url\":\"https://post.example/lamps\",\"text\":\"The lamps of Skagen burned.\\n\\n"
                + "Harbour master Per Holm said the lamps would burn all winter.\\n\\nNobody was hurt.\"}\n";
        String second = first.replace("Harbour master Per Holm said the lamps would burn all winter.\\n\\n", "");
        bench.ended(bench.lines(first));
        bench.ended(bench.lines(second));
        String article = "";
        for (JsonNode row : bench.data("/articles?limit=100")) {
            article = row.path("uri").asText().equals("https://post.example/lamps")
                    ? row.path("id").asText()
                    : article;
        }
        JsonNode edits = held("get", "/articles/{id}/edits", bench.get("/articles/" + article + "/edits"))
                .path("data");
        assertThat(edits).hasSize(1);
        assertThat(edits.path(0).path("silent").asInt()).isEqualTo(1);
        assertThat(edits.path(0).path("statements").path(0).path("fate").asText())
                .isEqualTo("gone");
    }

    /** A row without its occasion, which is found again a moment later. */
    private static JsonNode unplaced(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).without("occasion");
    }

    @Test
    void aQuotationIsChecked() throws IOException {
        HttpResponse<byte[]> answer = bench.post("/check", "{\"quotation\":\"The talks were honest\"}");
        JsonNode check = held("post", "/check", answer).path("data");
        assertThat(check.path("reports").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(check.path("variants")).isNotEmpty();
        assertThat(bench.post("/check", "{\"quotation\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(bench.post("/check", "{\"words\":\"a\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void aSearchIsKeptAndItsSecretToldOnce() throws IOException {
        HttpResponse<byte[]> made = bench.post(
                "/saved-searches",
                "{\"name\":\"the talks\",\"query\":\"talks\",\"webhook\":\"https://hooks.example.org/in\"}");
        JsonNode row = held("post", "/saved-searches", made).path("data");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(row.path("secret").asText()).hasSizeGreaterThan(20);
        assertThat(Bench.text(bench.get("/saved-searches")))
                .contains("the talks")
                .doesNotContain("secret");
        for (String inside : List.of(
                "http://127.0.0.1/",
                "http://localhost/",
                "http://10.0.0.1/",
                "ftp://hooks.example.org/",
                "http://nowhere.example.org/")) {
            HttpResponse<byte[]> refused =
                    bench.post("/saved-searches", "{\"name\":\"a\",\"query\":\"a\",\"webhook\":\"" + inside + "\"}");
            assertThat(refused.statusCode()).as(inside).isEqualTo(422);
        }
        String path = "/api/v1/saved-searches/" + row.path("id").asText();
        assertThat(bench.send("DELETE", path, "", Map.of()).statusCode()).isEqualTo(204);
        assertThat(bench.send("DELETE", path, "", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTextOrALinkCanBeSentAndALinkInsideIsRefused() throws IOException {
        Map<String, String> form =
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Readout-Client", "test");
        HttpResponse<byte[]> sent = bench.send(
                "POST",
                "/api/v1/articles",
                "outlet=Isla&published=2031-06-11&title=Bridge&text="
                        + Bench.encoded("\u201cNobody hid a cent,\u201d Director Zara Quillfeather said on Wednesday."),
                form);
        JsonNode done = bench.ended(sent);
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        String id = done.path("result").path("articles").path(0).asText();
        assertThat(bench.data("/articles/" + id).path("outlet").asText()).isEqualTo("Isla");
        for (String inside : List.of("http://127.0.0.1/", "http://[::1]/", "file:///etc/passwd")) {
            HttpResponse<byte[]> refused = bench.send("POST", "/api/v1/articles", "url=" + Bench.encoded(inside), form);
            assertThat(refused.statusCode()).as(inside).isEqualTo(422);
        }
        assertThat(bench.send("POST", "/api/v1/articles", "title=a", form).statusCode())
                .isEqualTo(400);
        bench.ended(bench.send("POST", "/api/v1/articles", "url=" + Bench.encoded("http://hooks.example.org/a"), form));
        assertThat(Bench.text(bench.get("/damages"))).contains("the test has no network");
        HttpResponse<byte[]> forgotten = bench.send("DELETE", "/api/v1/jobs/none", "", Map.of());
        assertThat(forgotten.statusCode()).isEqualTo(404);
    }

    @Test
    void everyFormOfExportIsWholeAndSaysSo() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<byte[]> file = bench.get("/export?format=" + format.word());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"readout-")
                    .contains("." + format.extension());
            assertThat(file.headers().firstValue("Content-Type")).contains(format.mediaType());
        }
        String rows = Bench.text(bench.get("/export"));
        String[] lines = rows.split("\n");
        JsonNode end = JSON.readTree(lines[lines.length - 1]);
        assertThat(end.path("row").asText()).isEqualTo("end");
        assertThat(end.path("end").path("complete").asBoolean()).isTrue();
        Set<String> statements = new HashSet<>();
        for (String line : lines) {
            JsonNode row = JSON.readTree(line);
            if (row.path("row").asText().equals("statement")) {
                statements.add(row.path("id").asText());
            }
        }
        Set<String> listed = new HashSet<>();
        bench.data("/statements?limit=500")
                .forEach(row -> listed.add(row.path("id").asText()));
        assertThat(statements).containsAll(listed);
        for (String scope : List.of(
                "q=harbour",
                "speaker=" + first("/actors", "id"),
                "article=" + first("/articles", "id"),
                "reviewed=true",
                "outlet=nobody")) {
            String part = Bench.text(bench.get("/export?" + scope));
            assertThat(part.length()).as(scope).isLessThan(rows.length());
            assertThat(part).as(scope).contains("\"complete\":true");
        }
        assertThat(bench.get("/export?article=none").statusCode()).isEqualTo(404);
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws IOException {
        Set<String> routes = new HashSet<>();
        bench.api.routes().forEach(route -> routes.add(route.verb() + " " + route.path()));
        Set<String> named = new HashSet<>(Set.of("GET /api/openapi.json"));
        bench.api.document().path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb ->
                        named.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + RestApi.BASE + path.getKey())));
        assertThat(named).isEqualTo(routes);
        String document = new String(Json.bytes(bench.api.document()), StandardCharsets.UTF_8);
        java.util.regex.Pattern.compile("#/components/schemas/([A-Za-z]+)")
                .matcher(document)
                .results()
                .forEach(match -> assertThat(bench.api
                                .document()
                                .path("components")
                                .path("schemas")
                                .has(match.group(1)))
                        .as(match.group(1))
                        .isTrue());
    }

    @Test
    void eventsTellOfCorrections() throws Exception {
        var events = java.net.http.HttpClient.newHttpClient()
                .sendAsync(
                        java.net.http.HttpRequest.newBuilder(bench.uri("/api/v1/events?topic=corrections"))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        try (var lines = events.get().body()) {
            var iterator = lines.iterator();
            assertThat(iterator.next()).isEqualTo("retry: 3000");
            HttpResponse<byte[]> made = bench.post(
                    "/corrections", "{\"kind\":\"accept\",\"statement\":\"" + first("/statements", "id") + "\"}");
            assertThat(made.statusCode()).as(Bench.text(made)).isEqualTo(201);
            String line = iterator.next();
            while (!line.startsWith("data: ")) {
                line = iterator.next();
            }
            assertThat(line).contains("\"kind\":\"accept\"");
        }
    }
}

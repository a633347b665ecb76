package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program uses the desk: it sends a report, waits until it is read, and reads its statements and the list of articles, page by page. Needs the JDK and a
 * JSON library; docs/API.md shows it, and {@link ClientExampleTest} runs it.
 */
final class ClientExample {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI desk;

    /** @param desk such as {@code http://127.0.0.1:8737} */
    ClientExample(URI desk) {
        this.desk = desk;
    }

    /** Sends a report and waits until it is read; gives the ids of its articles. */
    List<String> add(String text, String outlet, String published) throws IOException, InterruptedException {
        String form = "text=" + encoded(text) + "&outlet=" + encoded(outlet) + "&published=" + encoded(published);
        JsonNode job = send(HttpRequest.newBuilder(desk.resolve("/api/v1/articles"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Readout-Client", "example")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .path("data");
        while (job.path("result").isNull() && job.path("trouble").isNull()) {
            Thread.sleep(100);
            job = get("/api/v1/jobs/" + job.path("id").asText()).path("data");
        }
        List<String> articles = new ArrayList<>();
        job.path("result").path("articles").forEach(id -> articles.add(id.asText()));
        return articles;
    }

    /** Every statement of an article, as "who: what". */
    List<String> statements(String article) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : get("/api/v1/articles/" + article + "/statements").path("data")) {
            String who = row.path("speaker").path("name").asText("not resolved");
            lines.add(who + ": " + row.path("content").path("text").asText());
        }
        return lines;
    }

    /** The titles of all articles, going on from cursor to cursor. */
    List<String> titles() throws IOException, InterruptedException {
        List<String> titles = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get("/api/v1/articles?limit=50" + (next.isEmpty() ? "" : "&cursor=" + encoded(next)));
            page.path("data").forEach(row -> titles.add(row.path("title").asText()));
            next = page.path("next").isTextual() ? page.path("next").asText() : "";
        } while (!next.isEmpty());
        return titles;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(desk.resolve(path)).build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode body = json.readTree(answer.body());
        if (answer.statusCode() >= 400) {
            throw new IOException(
                    answer.statusCode() + ": " + body.path("detail").asText());
        }
        return body;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

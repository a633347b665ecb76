package org.readout.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server with a route of each kind. */
final class Sample {
    private Sample() {}

    static Server start(Settings settings) throws IOException {
        return Server.start(settings, routes(), StandingPages.PLAIN);
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/", request -> page("home <" + request.formToken() + ">")),
                Route.get("/read/{id}", request -> page("read " + request.parameter("id") + " " + request.query("q"))),
                Route.get("/read/all", request -> page("all")),
                Route.get(
                        "/assets/style.css",
                        request -> Reply.asset("text/css", "p{}".getBytes(StandardCharsets.UTF_8))),
                Route.get("/boom", request -> {
                    throw new IllegalStateException("secret words of a stack");
                }),
                Route.get("/api/v1/boom", request -> {
                    throw new IOException("secret words of a stack");
                }),
                Route.get(
                        "/export",
                        request -> Reply.file("a \"b\"/\r\n..\u202efdp.exe", "text/csv", out -> {
                            for (int i = 0; i < 100_000; i++) {
                                out.write("row\n".getBytes(StandardCharsets.UTF_8));
                            }
                        })),
                Route.get(
                        "/cut",
                        request -> Reply.stream("text/plain", out -> {
                            for (int i = 0; i < 100_000; i++) {
                                out.write("row\n".getBytes(StandardCharsets.UTF_8));
                            }
                            throw new IOException("the disk went away");
                        })),
                Route.post(
                        "/form",
                        BodyForm.FIELDS,
                        request -> page("got " + request.field("words").orElse("-"))),
                Route.post("/upload", BodyForm.FILES, Sample::taken),
                Route.post("/api/v1/upload", BodyForm.FILES, Sample::taken),
                Route.post(
                        "/api/v1/json",
                        BodyForm.JSON,
                        request -> Reply.json(request.json().toString().getBytes(StandardCharsets.UTF_8))),
                new Route(Verb.DELETE, "/api/v1/json", BodyForm.NONE, request -> Reply.empty(204)));
    }

    private static Reply taken(Request request) throws IOException {
        StringBuilder words = new StringBuilder();
        for (Upload file : request.files()) {
            try (InputStream in = file.open()) {
                words.append(file.name())
                        .append('=')
                        .append(in.readAllBytes().length)
                        .append(';');
            }
        }
        return Reply.text(words.toString());
    }

    static Reply page(String words) {
        return Reply.html(words.getBytes(StandardCharsets.UTF_8));
    }
}

package org.readout.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the pages of {@link Desk} on a free port as a desk would, with its policy, and keeps what is sent to it. */
final class DeskServer implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

    /** What a form sent. */
    record Sent(String path, String body) {}

    DeskServer(Map<String, byte[]> pages) throws IOException {
        this.pages.putAll(pages);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    List<Sent> sent() {
        return sent;
    }

    void put(String path, byte[] page) {
        pages.put(path, page);
    }

    int listeners() {
        return listeners.size();
    }

    /** Tells everybody who listens that something changed. */
    void push() throws IOException {
        for (OutputStream listener : listeners) {
            listener.write("event: progress\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            listener.flush();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        if (exchange.getRequestMethod().equals("POST")) {
            post(exchange, path);
        } else if (path.endsWith("/events")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            listeners.add(exchange.getResponseBody());
        } else if (path.startsWith("assets/")) {
            asset(exchange, path);
        } else {
            byte[] page = pages.get(path.isEmpty() ? "index.html" : path);
            send(exchange, page == null ? 404 : 200, "text/html; charset=utf-8", page == null ? new byte[0] : page);
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        sent.add(new Sent(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (path.equals("add")) {
            send(exchange, 202, "application/json", "{\"page\":\"job/j1.html\"}".getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.getResponseHeaders().set("Location", "/review.html");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        }
    }

    private static void asset(HttpExchange exchange, String path) throws IOException {
        try (InputStream asset = DeskServer.class.getResourceAsStream(path)) {
            byte[] bytes = asset == null ? new byte[0] : asset.readAllBytes();
            send(exchange, asset == null ? 404 : 200, path.endsWith(".js") ? "text/javascript" : "text/css", bytes);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.readout.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server of the test that stands for every public machine, and behaves as badly as it is told to. */
public final class HostileServer implements AutoCloseable {
    /** What a path does with a connection. */
    public interface Handler {
        void answer(Request request, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    /** One request as it came. */
    public record Request(String method, String target, Map<String, String> headers, long nanos) {
        public String host() {
            return headers.getOrDefault("host", "");
        }
    }

    /** All requests, in the order in which they came. */
    public final List<Request> requests = new CopyOnWriteArrayList<>();
    /** The most requests to one host at the same time. */
    final AtomicInteger crowd = new AtomicInteger();
    /** The most requests to all hosts at the same time. */
    final AtomicInteger throng = new AtomicInteger();
    /** Addresses of names; others have a public one. */
    public final Map<String, String> names = new ConcurrentHashMap<>();
    /** The machines that were dialled. */
    public final List<String> dialled = new CopyOnWriteArrayList<>();

    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    public HostileServer() throws IOException {
        listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "hostile server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Has {@code path} behave so, on every host; {@code host/path} on one. */
    public HostileServer on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** Has {@code path} answer with a page. */
    public HostileServer page(String path, String html) {
        return on(path, (request, socket, out) -> out.write(ok("text/html; charset=utf-8", html)));
    }

    public static byte[] ok(String type, String body) {
        return answer("200 OK", "Content-Type: " + type + "\r\n", body.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] answer(String status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    public static byte[] status(String status, String headers) {
        return answer(status, headers, new byte[0]);
    }

    /** A fetcher whose every public host is this machine. */
    public GuardedFetcher fetcher() {
        return new GuardedFetcher(
                new AddressGuard(host -> List.of(InetAddress.getByName(names.getOrDefault(host, "93.184.215.14")))),
                (address, patience) -> {
                    dialled.add(address.machine().getHostAddress());
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                    socket.setSoTimeout((int) patience.toMillis());
                    return socket;
                },
                "Readout/test");
    }

    /** How often a path was asked for, on any host. */
    public long count(String path) {
        return requests.stream()
                .filter(request -> request.target().equals(path))
                .count();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket), "hostile connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            String[] words = first.split(" ");
            Request request = new Request(words[0], words[1], headers, System.nanoTime());
            requests.add(request);
            AtomicInteger same = open.computeIfAbsent(request.host(), host -> new AtomicInteger());
            crowd.accumulateAndGet(same.incrementAndGet(), Math::max);
            throng.accumulateAndGet(all.incrementAndGet(), Math::max);
            try {
                handler(request).answer(request, socket, socket.getOutputStream());
                socket.getOutputStream().flush();
            } finally {
                same.decrementAndGet();
                all.decrementAndGet();
            }
        } catch (IOException e) {
            // whoever asks may leave early
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Handler handler(Request request) {
        Handler own = handlers.get(request.host() + request.target());
        return own != null
                ? own
                : handlers.getOrDefault(request.target(), (any, socket, out) -> out.write(status("404 Not Found", "")));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

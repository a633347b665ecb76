package org.readout.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of the test, which stands for every public machine and answers as it is told, byte by byte. */
public final class PublicMachine implements AutoCloseable {
    /** What is answered to each path; {@code |wait|} in it is a pause. */
    public final Map<String, String> answers = new LinkedHashMap<>();
    /** The requests, with {@code \n} at the ends of lines. */
    public final List<String> heard = new CopyOnWriteArrayList<>();
    /** The machines and ports that were asked. */
    public final List<String> dialled = new CopyOnWriteArrayList<>();
    /** The addresses of hosts. */
    public final Map<String, String> names = new LinkedHashMap<>();

    private final ServerSocket listener;
    private final GuardedFetcher fetcher;

    public PublicMachine() throws IOException {
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

    /** Asks this machine under any name. */
    public GuardedFetcher fetcher() {
        return fetcher;
    }

    /** A connection to this machine, whatever was dialled. */
    public Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
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

    public static String page(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    public static String to(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }
}

package org.readout.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Talks to a server by the bytes of HTTP/1.1, so that a test can say what no client would. */
final class Wire {
    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back. The body is as it was framed, chunks put together; {@code whole} tells whether its end came. */
    record Answer(int status, List<String> headers, byte[] body, boolean whole) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        List<String> cookies() {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
                    .map(line -> line.substring("set-cookie:".length()).strip())
                    .toList();
        }

        String cookie() {
            return cookies().get(0).split(";")[0];
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1", headers, "");
    }

    Answer send(String method, String path, String[] headers, String body) throws IOException {
        return send(method + " " + path + " HTTP/1.1", headers, body);
    }

    Answer post(String path, String mediaType, String body, String... headers) throws IOException {
        String[] all = Stream.concat(
                        Stream.of(headers),
                        Stream.of(
                                "Content-Type: " + mediaType,
                                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length))
                .toArray(String[]::new);
        return send("POST " + path + " HTTP/1.1", all, body);
    }

    private Answer send(String line, String[] headers, String body) throws IOException {
        StringBuilder request = new StringBuilder(line).append("\r\n");
        if (Stream.of(headers)
                .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n").append(body);
        return raw(request.toString());
    }

    /** Sends the text as it is and reads until the server closes. */
    Answer raw(String text) throws IOException {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                // The server may refuse before it has read everything; what it said is still to be read.
            }
            return read(socket.getInputStream());
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            // A reset ends the answer as well.
        }
        byte[] bytes = all.toByteArray();
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), bytes, false);
        }
        List<String> lines = List.of(latin.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        List<String> headers = lines.subList(1, lines.size());
        Answer plain =
                new Answer(status, headers, latin.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1), true);
        return plain.header("Transfer-Encoding").isPresent() ? unchunked(plain) : plain;
    }

    private static Answer unchunked(Answer answer) {
        String framed = new String(answer.body(), StandardCharsets.ISO_8859_1);
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = framed.indexOf("\r\n", at);
            if (line < 0) {
                return with(answer, body, false);
            }
            int size = Integer.parseInt(framed.substring(at, line), 16);
            if (size == 0) {
                return with(answer, body, true);
            }
            if (line + 2 + size > framed.length()) {
                return with(answer, body.append(framed.substring(line + 2)), false);
            }
            body.append(framed, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }

    private static Answer with(Answer answer, StringBuilder body, boolean whole) {
        return new Answer(
                answer.status(), answer.headers(), body.toString().getBytes(StandardCharsets.ISO_8859_1), whole);
    }
}

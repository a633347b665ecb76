package org.readout.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one answer of HTTP/1.1 (RFC 9112) from a server that is not trusted: in size and in time it gets what the limits say. */
final class AnswerReader {
    private static final int LONGEST_HEAD = 64 << 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])( .*)?");
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,8})[ \\t]*(;.*)?");

    private final Socket socket;
    private final Recorded in;
    private final FetchLimits limits;
    private final LongSupplier millisLeft;
    private int head;

    /**
     * @param millisLeft how long everything may still take
     */
    AnswerReader(Socket socket, FetchLimits limits, LongSupplier millisLeft) throws IOException {
        this.socket = socket;
        this.in = new Recorded(new BufferedInputStream(new Timed(socket.getInputStream())));
        this.limits = limits;
        this.millisLeft = millisLeft;
    }

    Fetched read(GuardedAddress address, Fetched.Request request) throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        while (status < 200) {
            in.forget();
            status = status();
            headers = headers();
        }
        int start = in.size();
        boolean empty = status == 204 || status == 304;
        byte[] payload = empty ? new byte[0] : body(headers);
        byte[] content = ContentCoding.undone(headers.getOrDefault("content-encoding", ""), payload, limits);
        return new Fetched(address, request, status, Map.copyOf(headers), in.bytes(), start, payload, content);
    }

    private int status() throws IOException {
        Matcher line = STATUS.matcher(line());
        if (!line.matches()) {
            throw new AddressRefused("The server does not speak HTTP.");
        }
        return Integer.parseInt(line.group(1));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new AddressRefused("The server sent a header that is not well formed.");
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String framing =
                headers.getOrDefault("transfer-encoding", "identity").strip().toLowerCase(Locale.ROOT);
        if (framing.equals("chunked")) {
            return chunks(body);
        }
        if (!framing.equals("identity")) {
            throw new AddressRefused("The server sent what was not asked for: " + printable(framing) + ".");
        }
        String length = headers.get("content-length");
        if (length == null) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!fits(body.size() + (long) read)) {
                    body.write(buffer, 0, limits.bytes() - body.size());
                    break;
                }
                body.write(buffer, 0, read);
            }
            return body.toByteArray();
        }
        if (!length.matches("[0-9]{1,15}")) {
            throw new AddressRefused("The server sent a length that is none.");
        }
        take(body, Long.parseLong(length));
        return body.toByteArray();
    }

    private byte[] chunks(ByteArrayOutputStream body) throws IOException {
        for (int size = size(); size > 0; size = size()) {
            if (!take(body, size)) {
                return body.toByteArray();
            }
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); trailer = line()) {
            // what stands behind the body tells nothing that is asked for
        }
        return body.toByteArray();
    }

    private int size() throws IOException {
        Matcher size = SIZE.matcher(line());
        if (!size.matches()
                || size.group(1).length() == 8 && Character.digit(size.group(1).charAt(0), 16) > 7) {
            throw new AddressRefused("The server sent a chunk without its size.");
        }
        return Integer.parseInt(size.group(1), 16);
    }

    /** Takes so many bytes; false if it took only those that there is room for. */
    private boolean take(ByteArrayOutputStream body, long size) throws IOException {
        boolean whole = fits(body.size() + size);
        int wanted = whole ? (int) size : limits.bytes() - body.size();
        byte[] bytes = in.readNBytes(wanted);
        if (bytes.length < wanted) {
            throw new EOFException("The server broke off.");
        }
        body.write(bytes, 0, bytes.length);
        return whole;
    }

    private boolean fits(long size) throws AddressRefused {
        if (size > limits.bytes() && !limits.cut()) {
            throw new AddressRefused("The server sends more than " + limits.bytes() + " bytes.");
        }
        return size <= limits.bytes();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server broke off.");
            }
            if (++head > LONGEST_HEAD + limits.bytes() / 8) {
                throw new AddressRefused("The server sends headers without end.");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    /** Waits for each read no longer than there is time left. */
    private final class Timed extends InputStream {
        private final InputStream raw;

        Timed(InputStream raw) {
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = Math.min(limits.silence().toMillis(), millisLeft.getAsLong());
            if (left <= 0) {
                throw new SocketTimeoutException("The server took too long.");
            }
            socket.setSoTimeout((int) left);
            try {
                return raw.read(buffer, offset, length);
            } catch (SocketTimeoutException e) {
                throw new SocketTimeoutException("The server took too long.");
            }
        }
    }
}

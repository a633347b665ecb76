package org.readout.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An answer: status, headers and body. The server adds what keeps it safe. Immutable. */
public final class Reply {
    /** Writes a body as it comes to be. */
    public interface Body {
        /**
         * Writes all of the body. An exception cuts the connection, so that who reads sees that the body is not whole.
         */
        void write(OutputStream out) throws IOException;
    }

    private final int status;
    private final Map<String, String> headers;
    private final Optional<byte[]> bytes;
    private final Optional<Body> stream;
    private final Optional<EventStream> events;

    private Reply(
            int status,
            Map<String, String> headers,
            Optional<byte[]> bytes,
            Optional<Body> stream,
            Optional<EventStream> events) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.stream = stream;
        this.events = events;
    }

    private static Reply of(String mediaType, byte[] bytes) {
        return new Reply(
                200, Map.of("Content-Type", mediaType), Optional.of(bytes), Optional.empty(), Optional.empty());
    }

    /** A page. */
    public static Reply html(byte[] page) {
        return of("text/html;charset=utf-8", page);
    }

    /** JSON. */
    public static Reply json(byte[] json) {
        return of("application/json", json);
    }

    /** Plain text. */
    public static Reply text(String text) {
        return of("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is part of the pages, such as a style sheet: shown, and asked for again only when it changed. */
    public static Reply asset(String mediaType, byte[] bytes) {
        return of(mediaType, bytes).with("Cache-Control", "no-cache").tagged(Tags.strong(bytes));
    }

    /** A file to save. It is never shown in the browser, whatever it holds. */
    public static Reply file(String name, String mediaType, byte[] bytes) {
        return of(mediaType, bytes).with("Content-Disposition", FileNames.attachment(name));
    }

    /** A file to save that is written as it comes to be. */
    public static Reply file(String name, String mediaType, Body body) {
        return stream(mediaType, body).with("Content-Disposition", FileNames.attachment(name));
    }

    /** A body that is written as it comes to be. */
    public static Reply stream(String mediaType, Body body) {
        return new Reply(200, Map.of("Content-Type", mediaType), Optional.empty(), Optional.of(body), Optional.empty());
    }

    /** Events as they happen, until the reader leaves. */
    public static Reply events(EventStream events) {
        return new Reply(
                200,
                Map.of("Content-Type", "text/event-stream;charset=utf-8", "X-Accel-Buffering", "no"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(events));
    }

    /** Go and read there; the answer to a form. */
    public static Reply seeOther(String path) {
        if (!path.startsWith("/")
                || path.startsWith("//")
                || path.startsWith("/\\")
                || path.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new IllegalArgumentException("no path of this server: " + path);
        }
        return empty(303).with("Location", path);
    }

    /** Nothing but a status. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This answer with another status. */
    public Reply withStatus(int other) {
        return new Reply(other, headers, bytes, stream, events);
    }

    /**
     * This answer with a header.
     *
     * @throws IllegalArgumentException if the value could start another header
     */
    public Reply with(String name, String value) {
        if (value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException("no value of the header " + name + ": " + value);
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, bytes, stream, events);
    }

    /** This answer with its entity tag, quoted as in the header; who has it already is told 304. */
    public Reply tagged(String tag) {
        return with("ETag", tag);
    }

    /** This answer, tagged by exactly its bytes. */
    public Reply taggedStrongly() {
        return tagged(Tags.strong(known()));
    }

    /** This answer, tagged by what its bytes tell. */
    public Reply taggedWeakly() {
        return tagged(Tags.weak(known()));
    }

    private byte[] known() {
        return bytes.orElseThrow(() -> new IllegalStateException("no bytes to tag"));
    }

    /** The entity tag. */
    public Optional<String> tag() {
        return Optional.ofNullable(headers.get("ETag"));
    }

    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<byte[]> bytes() {
        return bytes;
    }

    Optional<Body> stream() {
        return stream;
    }

    Optional<EventStream> events() {
        return events;
    }
}

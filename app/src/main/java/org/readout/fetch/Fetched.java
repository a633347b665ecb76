package org.readout.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a web server answered, and what it had been asked. Nobody changes the arrays, which are not copied inside this
 * package: a page may be large.
 */
public final class Fetched {
    private final GuardedAddress address;
    private final Request request;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] message;
    private final int head;
    private final byte[] payload;
    private final byte[] content;

    /** What was asked. */
    static final class Request {
        private final byte[] bytes;
        private final boolean direct;

        /**
         * @param bytes without what was for a proxy
         * @param direct whether the machine itself was asked, and not a proxy
         */
        Request(byte[] bytes, boolean direct) {
            this.bytes = bytes;
            this.direct = direct;
        }
    }

    /**
     * @param message the answer as it came, head and body
     * @param head how many bytes of it are the head, with the empty line
     * @param payload the body without its framing in chunks
     * @param content the payload, decompressed
     */
    Fetched(
            GuardedAddress address,
            Request request,
            int status,
            Map<String, String> headers,
            byte[] message,
            int head,
            byte[] payload,
            byte[] content) {
        this.address = address;
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.message = message;
        this.head = head;
        this.payload = payload;
        this.content = content;
    }

    /** The address that answered, after all redirects. */
    public URI uri() {
        return address.uri();
    }

    /** The same, with the machine that was asked. */
    GuardedAddress address() {
        return address;
    }

    public int status() {
        return status;
    }

    /** A header's value, several joined by commas; {@code name} in small letters. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The bytes of the page, decompressed where they came compressed. */
    public byte[] bytes() {
        return content.clone();
    }

    byte[] content() {
        return content;
    }

    /** The request as it was sent, without what was for a proxy. */
    byte[] request() {
        return request.bytes;
    }

    /** The machine that was asked; empty where a proxy asked it. */
    Optional<InetAddress> machine() {
        return request.direct ? Optional.of(address.machine()) : Optional.empty();
    }

    /** The answer as it came. */
    byte[] message() {
        return message;
    }

    /** Its status line and headers, with the empty line. */
    byte[] head() {
        return Arrays.copyOf(message, head);
    }

    /** The body without its framing in chunks, compressed as it came. */
    byte[] payload() {
        return payload;
    }

    /** Whether the server leads on to another address. */
    boolean leadsOn() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
                && headers.containsKey("location");
    }
}

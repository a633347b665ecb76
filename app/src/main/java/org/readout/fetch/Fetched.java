package org.readout.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What a web server answered. */
public final class Fetched {
    private final URI uri;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;

    Fetched(URI uri, int status, Map<String, String> headers, byte[] bytes) {
        this.uri = uri;
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    /** The address that answered, after all redirects. */
    public URI uri() {
        return uri;
    }

    public int status() {
        return status;
    }

    /** A header's value, several joined by commas; {@code name} in small letters. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The bytes as they came. */
    public byte[] bytes() {
        return bytes.clone();
    }
}

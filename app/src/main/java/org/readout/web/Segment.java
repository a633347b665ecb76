package org.readout.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes an id as one segment of an address. */
final class Segment {
    private Segment() {}

    /** {@code id} with all but letters, digits and {@code - . _ *} as percent and hexadecimal digits. */
    static String of(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Refuses an id that no address can hold: a browser would take it for a folder. */
    static void check(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("an id that no address can hold: '" + id + "'");
        }
    }
}

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

    /** Refuses what stands behind an address unless it is empty, or a question mark and characters that a query may hold. */
    static void checkQuery(String query) {
        if (!query.matches("(\\?[A-Za-z0-9%&=+._~*-]*)?")) {
            throw new IllegalArgumentException("not the query of an address: " + Wording.shortened(query, 100));
        }
    }

    /** Refuses an address that leads anywhere but down from the desk's root. */
    static void checkHref(String href) {
        if (!href.matches("[A-Za-z0-9][A-Za-z0-9%&=+._~*/?#-]*") || href.matches("[^?#]*[.][.].*")) {
            throw new IllegalArgumentException("not an address on the desk: " + Wording.shortened(href, 100));
        }
    }

    /** Refuses an id that no address can hold: a browser would take it for a folder. */
    static void check(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("an id that no address can hold: '" + id + "'");
        }
    }
}

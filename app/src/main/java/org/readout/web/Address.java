package org.readout.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Holds what a page of the desk links to: addresses on the desk itself, relative to its root, and nothing else. */
final class Address {
    private static final int LONGEST = 8000;

    private Address() {}

    /**
     * {@code href}, if it is an address on the desk.
     *
     * @throws IllegalArgumentException if it has a scheme, a host, a way up, or a character that an address cannot hold
     */
    static String ours(String href) {
        boolean plain = !href.isEmpty()
                && href.length() <= LONGEST
                && href.chars().allMatch(c -> c > ' ' && c < 127 && "\"<>\\^`{|}'".indexOf(c) < 0);
        int path = 0;
        while (path < href.length() && "?#".indexOf(href.charAt(path)) < 0) {
            path++;
        }
        int step = 0;
        while (step < path && href.charAt(step) != '/') {
            step++;
        }
        boolean relative = href.indexOf(':') < 0 || href.indexOf(':') > step || step == 0 && href.charAt(0) != '/';
        if (!plain
                || !relative
                || href.startsWith("/")
                || href.substring(0, path).contains("..")) {
            throw new IllegalArgumentException("not an address on the desk: " + Wording.shortened(href, 100));
        }
        return href;
    }

    /**
     * {@code name}, if it can be the name of a page or an id in an address.
     *
     * @throws IllegalArgumentException if it holds anything but letters, digits, hyphens, low lines, dots and colons
     */
    static String name(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= 200
                && name.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || "-_.:".indexOf(c) >= 0);
        if (!plain || name.contains("..")) {
            throw new IllegalArgumentException("not a name for an address: " + Wording.shortened(name, 100));
        }
        return name;
    }

    /** {@code value} as one part of a path. */
    static String segment(String value) {
        return encoded(value).replace("+", "%20").replace(".", "%2E");
    }

    /** {@code value} as a part of a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

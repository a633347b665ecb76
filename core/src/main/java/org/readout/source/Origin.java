package org.readout.source;

import java.util.Optional;

/**
 * Where a stream of bytes on its way to captures comes from: a file, or what lies in one.
 *
 * @param uri the path as given; {@code outer.zip!/inner/name.html} for what lies in an archive
 * @param named whether the user named it; what is found in a folder or an archive and is no report is skipped, not damaged
 * @param form as its name, or who carries it, tells; empty where only the bytes can tell
 * @param depth in how many archives it lies; 0 for a file
 * @param carried what is known of it from outside
 */
record Origin(String uri, boolean named, Optional<Form> form, int depth, Carried carried) {
    /** Most characters of a member's name that are shown. */
    private static final int SHOWN = 300;

    /** A file, or standard input. */
    static Origin file(String uri, boolean named, Optional<Form> form) {
        return new Origin(uri, named, form, 0, Carried.nothing());
    }

    /** What lies here under {@code name}, which is a label only: no path is ever made of it. */
    Origin member(String name, Optional<Form> form, Carried of) {
        return new Origin(uri + "!/" + label(name), false, form, depth + 1, of);
    }

    private static String label(String name) {
        String plain = name.replace('\\', '/');
        while (plain.startsWith("/")) {
            plain = plain.substring(1);
        }
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}

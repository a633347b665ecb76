package org.readout.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The named fields that open a WARC record or an HTTP answer, behind its first line. Read leniently: lines end in any way,
 * folded lines are one, a line without a colon is passed over, and of several fields of one name the first counts.
 */
final class Head {
    private final String firstLine;
    private final Map<String, String> fields = new HashMap<>();

    private Head(String firstLine) {
        this.firstLine = firstLine;
    }

    /** The head that {@code bytes} are, as far as it goes. */
    static Head of(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1);
        Head head = new Head(lines[0]);
        String name = "";
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(' ').append(line.strip());
                continue;
            }
            head.put(name, value);
            int colon = line.indexOf(':');
            name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            value.setLength(0);
            value.append(line.substring(colon + 1).strip());
        }
        head.put(name, value);
        return head;
    }

    /**
     * Where the head ends that {@code bytes} open with: the offset behind its blank line. -1 where there is none before
     * {@code limit}.
     */
    static int end(byte[] bytes, int limit) {
        for (int i = 0; i < limit; i++) {
            if (bytes[i] == '\n') {
                if (i + 1 < limit && bytes[i + 1] == '\n') {
                    return i + 2;
                }
                if (i + 2 < limit && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    private void put(String name, StringBuilder value) {
        if (!name.isEmpty() && value.length() > 0) {
            fields.putIfAbsent(name, value.toString());
        }
    }

    String firstLine() {
        return firstLine;
    }

    /** The value of the field {@code name}, which is in lower case. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}

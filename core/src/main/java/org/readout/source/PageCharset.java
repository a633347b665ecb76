package org.readout.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The charset that a page declares in itself, as browsers read it: a {@code charset=} inside a {@code meta} tag among the
 * first bytes, or an XML declaration's {@code encoding=}. Labels mean what the WHATWG Encoding Standard says:
 * {@code iso-8859-1} and {@code us-ascii} are windows-1252, and UTF-16 in bytes that could be searched is UTF-8.
 */
final class PageCharset {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Browsers look at 1,024 bytes; pages with long heads declare later. */
    private static final int SEARCHED = 8192;

    private static final Set<String> LATIN =
            Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi", "cp1252");

    private PageCharset() {}

    /** What {@code page} declares; empty where it declares nothing or nothing that is known. */
    static Optional<Charset> declaredIn(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, SEARCHED), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml")) {
            Optional<Charset> xml = value(head, 0, "encoding", head.indexOf('>'));
            if (xml.isPresent()) {
                return xml;
            }
        }
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 1)) {
            int end = head.indexOf('>', at);
            Optional<Charset> meta = value(head, at, "charset", end < 0 ? head.length() : end);
            if (meta.isPresent()) {
                return meta;
            }
        }
        return Optional.empty();
    }

    /** The charset of a label; empty for one that this platform does not know. */
    static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (LATIN.contains(name)) {
            return Optional.of(WINDOWS_1252);
        }
        if (name.startsWith("utf-16") || name.equals("utf8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> value(String head, int from, String name, int end) {
        int at = head.indexOf(name, from);
        if (at < 0 || at >= end) {
            return Optional.empty();
        }
        int start = skip(head, at + name.length(), end, " \t\r\n");
        if (start >= end || head.charAt(start) != '=') {
            return Optional.empty();
        }
        start = skip(head, start + 1, end, " \t\r\n\"'");
        int stop = start;
        while (stop < end && " \t\r\n\"';/>?".indexOf(head.charAt(stop)) < 0) {
            stop++;
        }
        return stop == start ? Optional.empty() : named(head.substring(start, stop));
    }

    private static int skip(String head, int from, int end, String characters) {
        int at = from;
        while (at < end && characters.indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}

package org.readout.article;

import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * A text node's words and the stretch of source that they were read from, gone through in step: for each UTF-16 unit of the
 * words, where it begins and ends in the source. A character reference is one place, whatever it stands for.
 */
final class InStep {
    /** The longest name of a reference is shorter. */
    private static final int LONGEST_NAME = 40;

    private final int[] starts;
    private final int[] ends;

    private InStep(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Where the unit of the words begins in the source. */
    int start(int unit) {
        return starts[unit];
    }

    /** The place behind the unit in the source. */
    int end(int unit) {
        return ends[unit];
    }

    /**
     * The places of {@code words}, read from {@code source} between {@code from} and {@code to}; empty where the two cannot be
     * brought into step, as where the parser has put together words from several places.
     */
    static Optional<InStep> of(String source, int from, int to, String words) {
        if (from < 0 || to > source.length() || from > to) {
            return Optional.empty();
        }
        int[] starts = new int[words.length()];
        int[] ends = new int[words.length()];
        int at = from;
        int done = 0;
        while (done < words.length()) {
            if (at >= to) {
                return Optional.empty();
            }
            char raw = source.charAt(at);
            char unit = words.charAt(done);
            int width = 1;
            int units = 1;
            if (raw == '&') {
                Reference reference = reference(source, at, to, words, done);
                width = reference.width;
                units = reference.units;
            }
            if (raw == '\r' && unit == '\n') {
                width = at + 1 < to && source.charAt(at + 1) == '\n' ? 2 : 1;
            } else if (raw == '&' ? units == 0 : raw != unit && !(raw == '\u0000' && unit == '\uFFFD')) {
                int skipped = skipped(source, at, to, unit);
                if (skipped == 0) {
                    return Optional.empty();
                }
                at += skipped;
                continue;
            }
            for (int i = 0; i < units; i++) {
                starts[done + i] = at;
                ends[done + i] = at + width;
            }
            done += units;
            at += width;
        }
        while (at < to) {
            int skipped = skipped(source, at, to, '\uFFFF');
            if (skipped == 0) {
                return Optional.empty();
            }
            at += skipped;
        }
        return Optional.of(new InStep(starts, ends));
    }

    /** How much of the source gives no words: a tag that the parser passes over, a comment, a NUL, a line end after a tag. */
    private static int skipped(String source, int at, int to, char unit) {
        char raw = source.charAt(at);
        if (raw == '\u0000' || ((raw == '\n' || raw == '\r') && unit != raw)) {
            return 1;
        }
        if (raw != '<' || at + 1 >= to) {
            return 0;
        }
        if (source.startsWith("<!--", at)) {
            int end = source.indexOf("-->", at + 4);
            return end < 0 || end + 3 > to ? 0 : end + 3 - at;
        }
        char next = source.charAt(at + 1);
        int end = Character.isLetter(next) || next == '/' || next == '!' || next == '?' ? source.indexOf('>', at) : -1;
        return end < 0 || end >= to ? 0 : end + 1 - at;
    }

    private record Reference(int width, int units) {}

    private static final Reference NONE = new Reference(1, 0);

    /** The reference at an ampersand, as far as the words bear it out; else the ampersand itself. */
    private static Reference reference(String source, int at, int to, String words, int done) {
        int end = at + 1;
        boolean number = end < to && source.charAt(end) == '#';
        if (number) {
            end++;
            boolean hex = end < to && (source.charAt(end) == 'x' || source.charAt(end) == 'X');
            end += hex ? 1 : 0;
            int digits = end;
            while (end < to && Character.digit(source.charAt(end), hex ? 16 : 10) >= 0) {
                end++;
            }
            if (end > digits) {
                int width = (end < to && source.charAt(end) == ';' ? end + 1 : end) - at;
                int point = words.codePointAt(done);
                boolean literal = point == '&' && !isNumber(source.substring(digits, end), hex ? 16 : 10, '&');
                return literal ? new Reference(1, 1) : new Reference(width, Character.charCount(point));
            }
        } else {
            while (end < to && end - at <= LONGEST_NAME && isNameUnit(source.charAt(end))) {
                end++;
            }
            for (int stop = end; stop > at + 1; stop--) {
                String name = source.substring(at + 1, stop);
                boolean closed = stop < to && source.charAt(stop) == ';';
                if (Entities.isBaseNamedEntity(name) || (closed && Entities.isNamedEntity(name))) {
                    String value = Entities.getByName(name);
                    if (!value.isEmpty() && words.startsWith(value, done)) {
                        return new Reference(stop - at + (closed ? 1 : 0), value.length());
                    }
                }
            }
        }
        return words.charAt(done) == '&' ? new Reference(1, 1) : NONE;
    }

    private static boolean isNameUnit(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
    }

    private static boolean isNumber(String digits, int radix, int point) {
        try {
            return Integer.parseInt(digits, radix) == point;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

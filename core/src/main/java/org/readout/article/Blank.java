package org.readout.article;

import org.readout.text.Span;

/** What shows nothing on a page: white space of every kind, control characters, and marks of no width. */
final class Blank {
    private Blank() {}

    /** Whether the UTF-16 unit shows nothing. Surrogates never do not. */
    static boolean is(char unit) {
        if (unit <= ' ') {
            return true;
        }
        if (unit < 0x7F) {
            return false;
        }
        return unit <= 0xA0
                || unit == '\u00AD'
                || unit == '\u034F'
                || unit == '\u061C'
                || unit == '\u180E'
                || unit == '\uFEFF'
                || unit == '\u2800'
                || unit == '\u3164'
                || (unit >= '\u200B' && unit <= '\u200F')
                || (unit >= '\u202A' && unit <= '\u202E')
                || (unit >= '\u2060' && unit <= '\u206F')
                || Character.isWhitespace(unit)
                || Character.isSpaceChar(unit);
    }

    /** Whether the unit ends a line. A carriage return before a line feed ends an empty line of its own, which does no harm. */
    static boolean endsLine(char unit) {
        return (unit >= '\n' && unit <= '\r')
                || (unit >= 0x1C && unit <= 0x1E)
                || unit == '\u0085'
                || unit == '\u2028'
                || unit == '\u2029';
    }

    /** The span without the blanks at its two ends; empty at its start if all of it is blank. */
    static Span trim(CharSequence text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? new Span(span.start(), span.start()) : new Span(start, end);
    }

    /** The words with one blank for every run of blanks, and none at the ends. */
    static String oneLine(String words) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            if (is(words.charAt(i))) {
                blank = line.length() > 0;
            } else {
                line.append(blank ? " " : "").append(words.charAt(i));
                blank = false;
            }
        }
        return line.toString();
    }
}

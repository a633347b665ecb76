package org.readout.account;

import org.readout.text.Span;

/** Where sentences end. */
final class SentenceEnds {
    private SentenceEnds() {}

    /** Whether a sentence ends with this character: a stop before a blank or the end, and no abbreviation or initial before it. */
    static boolean isEnd(String text, int at, Span span) {
        char c = text.charAt(at);
        boolean closes = at > span.start() && isClosing(c) && isStop(text.charAt(at - 1));
        if (!closes && !isStop(c)) {
            return false;
        }
        if (!closes && at + 1 < span.end() && isClosing(text.charAt(at + 1))) {
            return false;
        }
        int next = at + 1;
        while (next < span.end() && text.charAt(next) == ' ') {
            next++;
        }
        int stop = closes ? at - 1 : at;
        boolean apart = next >= span.end() || next > at + 1 && !Character.isLowerCase(text.charAt(next));
        boolean comma = text.charAt(stop) == ',';
        boolean initial = stop - 2 < span.start()
                || text.charAt(stop) == '.' && Character.isUpperCase(text.charAt(stop - 1))
                || text.charAt(stop) == '.' && stop - span.start() > 3 && isShort(text, stop);
        return apart && !initial && (!comma || closes && next >= span.end());
    }

    /** "Sept." and "Mr.": a capital and at most three letters before the stop. */
    private static boolean isShort(String text, int stop) {
        int at = stop;
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return stop - at <= 4 && Character.isUpperCase(text.charAt(at));
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == ',';
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\u201d' || c == '\u2019' || c == '\u00bb' || c == '\'';
    }
}

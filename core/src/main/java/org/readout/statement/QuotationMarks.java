package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.text.Span;

/**
 * The quotation marks of one paragraph, told apart from apostrophes, primes and inch signs by what stands beside them.
 */
final class QuotationMarks {
    /** Elisions that begin with an apostrophe, so that the mark opens nothing. */
    private static final Set<String> ELISIONS = Set.of(
            "em", "til", "till", "tis", "twas", "cause", "bout", "round", "n", "s", "re", "ve", "ll", "d", "m", "t");

    /** Whether a mark is a double or a single one. */
    enum Family {
        DOUBLE,
        SINGLE
    }

    /**
     * One mark.
     *
     * @param at offset in the text
     * @param glyph the character
     * @param opens whether it can open, by its shape and its neighbours
     * @param closes whether it can close
     * @param doubtful whether it may be an apostrophe after all ("the leaders’ call")
     */
    record Mark(int at, char glyph, Family family, boolean opens, boolean closes, boolean doubtful) {
        /** Whether the glyph has no direction of its own. */
        boolean straight() {
            return glyph == '"' || glyph == '\'';
        }

        /** Whether this mark can close what {@code open} opened: “ and « open, unless what is open is their partner. */
        boolean closes(Mark open) {
            return switch (glyph) {
                case '“' -> closes && (open.glyph == '„' || !opens);
                case '«' -> closes && open.glyph == '»';
                default -> closes;
            };
        }
    }

    private QuotationMarks() {}

    /** All marks of the paragraph that can open or close, in order. */
    static List<Mark> of(String text, Span paragraph) {
        List<Mark> marks = new ArrayList<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (c < '"' || (c > '\'' && c < '\u00ab')) {
                continue;
            }
            Mark mark =
                    switch (c) {
                        case '"', '“', '”', '„', '‟', '«', '»' -> twin(text, paragraph, i, c);
                        case '\'', '‘', '’', '‚', '‛', '‹', '›' -> single(text, paragraph, i, c);
                        default -> null;
                    };
            if (mark != null && (mark.opens || mark.closes)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static Mark twin(String text, Span paragraph, int i, char c) {
        char before = before(text, paragraph, i);
        char after = after(text, paragraph, i);
        boolean looksOpening = opensAfter(before) && !isBlank(after);
        boolean looksClosing = !isBlank(before);
        if (c == '"') {
            boolean inches = Character.isDigit(before) && !opensAfter(before) && (isBlank(after) || after == '-');
            return new Mark(
                    i, c, Family.DOUBLE, looksOpening || opensAfter(before), looksClosing || isBlank(after), inches);
        }
        if (c == '”' || c == '»') {
            return new Mark(i, c, Family.DOUBLE, looksOpening && (isBlank(before) || before == '('), true, false);
        }
        boolean afterWord = looksClosing && !opensAfter(before);
        boolean opens = c != '“' || !afterWord || !endsBefore(after);
        return new Mark(i, c, Family.DOUBLE, opens, afterWord && (c == '“' || c == '«'), false);
    }

    private static Mark single(String text, Span paragraph, int i, char c) {
        char before = before(text, paragraph, i);
        char after = after(text, paragraph, i);
        boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        if (between) {
            return new Mark(i, c, Family.SINGLE, false, false, false);
        }
        boolean opens = opensAfter(before) && !isBlank(after) && c != '’' && !elision(text, paragraph, i);
        boolean closes = !isBlank(before) && !Character.isLetterOrDigit(after) && c != '‘' && c != '‚';
        boolean doubtful = closes && (before == 's' || before == 'S' || before == 'x' || before == 'z') && after == ' ';
        boolean prime = closes && c == '\'' && Character.isDigit(before);
        return new Mark(i, c, Family.SINGLE, opens, closes && !prime, doubtful);
    }

    private static boolean elision(String text, Span paragraph, int i) {
        int end = i + 1;
        while (end < paragraph.end() && end < i + 7 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        return word.isEmpty() || ELISIONS.contains(word) || (Character.isDigit(word.charAt(0)) && word.endsWith("0s"));
    }

    private static char before(String text, Span paragraph, int i) {
        return i > paragraph.start() ? text.charAt(i - 1) : ' ';
    }

    private static char after(String text, Span paragraph, int i) {
        return i + 1 < paragraph.end() ? text.charAt(i + 1) : ' ';
    }

    /** Whether what stands before this character has ended: no quotation begins right before it. */
    private static boolean endsBefore(char c) {
        return isBlank(c) || ",.;:!?)]".indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff';
    }

    /** Whether an opening mark may follow this character. */
    private static boolean opensAfter(char c) {
        return isBlank(c) || "([{—–-/:;“‘\"'„«…=>*".indexOf(c) >= 0;
    }
}

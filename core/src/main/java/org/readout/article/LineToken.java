package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.text.Span;

/**
 * A word or a mark of a line, as the tables of this package see it.
 *
 * @param form lower case, with one form for every kind of dash ({@code -}), bullet ({@code |}), bracket ({@code ( )}),
 *     double quotation mark ({@code "}) and apostrophe ({@code '})
 * @param span its place in the article's text
 * @param shape how it is written
 */
record LineToken(String form, Span span, Shape shape) {

    /** How a token is written. */
    enum Shape {
        /** Several capital letters and no small one. */
        CAPITALS,
        /** A capital letter first. */
        CAPITALISED,
        /** A small letter first. */
        SMALL,
        /** A digit first. */
        NUMBER,
        /** An address or an account's name. */
        ADDRESS,
        /** Anything else. */
        MARK
    }

    boolean isWord() {
        return shape != Shape.MARK;
    }

    boolean isCapital() {
        return shape == Shape.CAPITALS || shape == Shape.CAPITALISED;
    }

    boolean is(String other) {
        return form.equals(other);
    }

    /** The tokens of {@code text} within {@code span}, at most {@code most} of them. */
    static List<LineToken> of(String text, Span span, int most) {
        List<LineToken> tokens = new ArrayList<>();
        int at = span.start();
        while (at < span.end() && tokens.size() < most) {
            if (Blank.is(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at, span.end());
            tokens.add(token(text, new Span(at, end)));
            at = end;
        }
        return tokens;
    }

    private static LineToken token(String text, Span span) {
        int first = text.codePointAt(span.start());
        if (first == '@' && span.length() > 1) {
            return new LineToken("@", span, Shape.ADDRESS);
        }
        if (!Character.isLetterOrDigit(first)) {
            return new LineToken(mark(first), span, Shape.MARK);
        }
        String form = span.cut(text).toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
        if (form.startsWith("http:") || form.startsWith("https:") || form.startsWith("www.")) {
            return new LineToken(form, span, Shape.ADDRESS);
        }
        if (Character.isDigit(first)) {
            return new LineToken(form, span, Shape.NUMBER);
        }
        return new LineToken(form, span, shape(text, span));
    }

    private static Shape shape(String text, Span span) {
        int first = text.codePointAt(span.start());
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return Shape.SMALL;
        }
        int capitals = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char unit = text.charAt(i);
            if (Character.isLowerCase(unit)) {
                return Shape.CAPITALISED;
            }
            capitals += Character.isUpperCase(unit) ? 1 : 0;
        }
        return capitals > 1 ? Shape.CAPITALS : Shape.CAPITALISED;
    }

    private static int end(String text, int start, int limit) {
        int at = start + Character.charCount(text.codePointAt(start));
        if (at >= limit) {
            return Math.min(at, limit);
        }
        if (isAddress(text, start, limit)) {
            while (at < limit && !Blank.is(text.charAt(at)) && !isCloser(text.charAt(at))) {
                at++;
            }
            return at;
        }
        if (!Character.isLetterOrDigit(text.codePointAt(start))) {
            return at;
        }
        while (at < limit) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean inside = next < limit
                    && "'’.-‑&".indexOf(point) >= 0
                    && Character.isLetterOrDigit(text.codePointAt(next))
                    && (point != '.'
                            || !Character.isDigit(text.codePointAt(start))
                            || Character.isDigit(text.charAt(next)));
            if (!inside && !isWordPart(point)) {
                break;
            }
            at = next;
        }
        return Math.min(at, limit);
    }

    private static boolean isAddress(String text, int start, int limit) {
        if (text.charAt(start) == '@') {
            return start + 1 < limit && Character.isLetterOrDigit(text.charAt(start + 1));
        }
        return text.regionMatches(true, start, "http://", 0, 7)
                || text.regionMatches(true, start, "https://", 0, 8)
                || text.regionMatches(true, start, "www.", 0, 4);
    }

    private static boolean isCloser(char unit) {
        return ")]}>\"”’»,;|".indexOf(unit) >= 0;
    }

    private static boolean isWordPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || point == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String mark(int point) {
        return switch (point) {
            case '—', '–', '−', '―', '‒', '‐', '‑', '-' -> "-";
            case '|', '•', '·', '‧', '│', '¦', '∙', '●', '▪', '■', '◆', '▶', '►', '»', '›', '→', '>', '*' -> "|";
            case '(', '[', '{', '（', '【' -> "(";
            case ')', ']', '}', '）', '】' -> ")";
            case '"', '“', '”', '„', '«', '‟', '〝', '〞' -> "\"";
            case '\'', '‘', '’', '‚', '‛', '`', '´' -> "'";
            case '…' -> "…";
            case '：' -> ":";
            default -> Character.toString(point);
        };
    }
}

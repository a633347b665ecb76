package org.readout.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sign of a written query: a word, a phrase, or a value behind a known prefix.
 *
 * @param raw as it was written
 * @param prefix the known word before the colon, in small letters; empty where there is none
 * @param text what stands behind the prefix, without quotation marks
 * @param quoted whether it stood in quotation marks
 * @param excluded whether a minus stands before it
 */
record Lexeme(String raw, String prefix, String text, boolean quoted, boolean excluded) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String PUBLISHED_FROM = "published-from";
    static final String PUBLISHED_TO = "published-to";
    static final String SORT = "sort";
    static final String BY = "by";
    static final String TITLE = "title";

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

    private static final Set<String> PREFIXES = Stream.concat(
                    Facet.all().stream().map(Facet::prefix),
                    Stream.of(FROM, TO, PUBLISHED_FROM, PUBLISHED_TO, SORT, BY, TITLE))
            .collect(Collectors.toUnmodifiableSet());

    /** The signs of {@code written}, in order. A quotation mark that is not closed is read as a blank. */
    static List<Lexeme> of(String written) {
        List<Lexeme> found = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            if (isBlank(written.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            boolean excluded = written.charAt(at) == '-';
            if (excluded) {
                at++;
            }
            int colon = prefixEnd(written, at);
            String prefix = colon < 0 ? "" : written.substring(at, colon).toLowerCase(Locale.ROOT);
            int value = colon < 0 ? at : colon + 1;
            int closing = value < written.length() && isQuote(written.charAt(value)) ? closing(written, value + 1) : -1;
            if (closing >= 0) {
                at = closing + 1;
                found.add(new Lexeme(
                        written.substring(start, at), prefix, unescaped(written, value + 1, closing), true, excluded));
            } else {
                boolean open = value < written.length() && isQuote(written.charAt(value));
                at = open ? value : wordEnd(written, value);
                String text = written.substring(value, at);
                if (!text.isEmpty() || colon >= 0) {
                    found.add(new Lexeme(written.substring(start, at), prefix, text, false, excluded));
                }
                at = open ? value + 1 : at;
            }
        }
        return List.copyOf(found);
    }

    private static int prefixEnd(String written, int start) {
        int at = start;
        while (at < written.length() && (Character.isLetter(written.charAt(at)) || written.charAt(at) == '-')) {
            at++;
        }
        return at < written.length()
                        && written.charAt(at) == ':'
                        && PREFIXES.contains(written.substring(start, at).toLowerCase(Locale.ROOT))
                ? at
                : -1;
    }

    private static int wordEnd(String written, int start) {
        int at = start;
        while (at < written.length() && !isBlank(written.charAt(at)) && !isQuote(written.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int closing(String written, int start) {
        for (int at = start; at < written.length(); at++) {
            if (written.charAt(at) == '\\') {
                at++;
            } else if (isQuote(written.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static String unescaped(String written, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            if (written.charAt(at) == '\\' && at + 1 < end) {
                at++;
            }
            text.append(written.charAt(at));
        }
        return text.toString();
    }

    /** {@code value} as it is to be written behind a prefix. */
    static String escaped(String value) {
        boolean plain = !value.isEmpty()
                && value.indexOf('\\') < 0
                && value.chars().noneMatch(unit -> isBlank((char) unit) || isQuote((char) unit));
        if (plain) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            if (unit == '\\' || isQuote(unit)) {
                text.append('\\');
            }
            text.append(unit);
        }
        return text.append('"').toString();
    }

    private static boolean isQuote(char unit) {
        return QUOTES.indexOf(unit) >= 0;
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}

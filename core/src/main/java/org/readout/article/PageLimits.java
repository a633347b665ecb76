package org.readout.article;

import java.util.List;

/**
 * Keeps a page within what its tree may cost: so many characters, elements and attributes. What lies behind is not read, and
 * a warning says so.
 */
final class PageLimits {
    static final int MOST_CHARACTERS = 16 << 20;
    static final int MOST_TAGS = 300_000;
    static final int MOST_ATTRIBUTES = 1_000_000;

    private final String kept;
    private final boolean cut;

    PageLimits(String source) {
        int end = end(source);
        this.cut = end < source.length();
        this.kept = cut ? source.substring(0, end) : source;
    }

    /** The page's source as far as it is read. */
    String kept() {
        return kept;
    }

    /** One sentence if the page was cut, else none. */
    List<String> warnings() {
        return cut
                ? List.of("The page is too large; only its first " + kept.length() + " characters were read.")
                : List.of();
    }

    private static int end(String source) {
        int tags = 0;
        int attributes = 0;
        boolean inside = false;
        int limit = Math.min(source.length(), MOST_CHARACTERS);
        for (int i = 0; i < limit; i++) {
            char unit = source.charAt(i);
            if (unit == '<'
                    && i + 1 < limit
                    && (Character.isLetter(source.charAt(i + 1)) || source.charAt(i + 1) == '!')) {
                inside = true;
                tags++;
            } else if (unit == '>') {
                inside = false;
            } else if (inside && (Blank.is(unit) || unit == '/') && !Blank.is(source.charAt(i - 1))) {
                attributes++;
            }
            if (tags > MOST_TAGS || attributes > MOST_ATTRIBUTES) {
                return i;
            }
        }
        return limit;
    }
}

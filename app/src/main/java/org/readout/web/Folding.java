package org.readout.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the search and the alphabetical lists read words: without case, without accents, in runs of letters and digits.
 * The pages' script does the same, so that a search finds what was indexed.
 */
final class Folding {
    /** Longer words are cut, here and in the script. */
    static final int LONGEST = 40;

    /** No script below the radicals is written without blanks. */
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private Folding() {}

    /** {@code text} decomposed (NFD), without combining marks, in lower case. */
    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> !isMark(point))
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isPlain(String text) {
        for (int unit = 0; unit < text.length(); unit++) {
            if (text.charAt(unit) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The folded words of {@code text}, in order; an ideograph or a kana is a word of its own. */
    static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int unit = 0; unit < folded.length(); ) {
            int point = folded.codePointAt(unit);
            int next = unit + Character.charCount(point);
            boolean alone = standsAlone(point);
            if (start >= 0 && (alone || !Character.isLetterOrDigit(point))) {
                words.add(folded.substring(start, Math.min(unit, start + LONGEST)));
                start = -1;
            }
            if (alone) {
                words.add(folded.substring(unit, next));
            } else if (start < 0 && Character.isLetterOrDigit(point)) {
                start = unit;
            }
            unit = next;
        }
        if (start >= 0) {
            words.add(folded.substring(start, Math.min(folded.length(), start + LONGEST)));
        }
        return words;
    }

    private static boolean standsAlone(int point) {
        if (point < FIRST_IDEOGRAPHIC) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}

package org.readout.text;

import java.util.Arrays;

/**
 * The two ways of counting in one text: UTF-16 units, as Java does, and Unicode code points, as every file, answer and
 * page does (W3C Web Annotation Data Model, text position selector).
 *
 * <p>Holds the places of the text's surrogate pairs and nothing else, so a text without any costs nothing and maps as it
 * is; otherwise a conversion takes a binary search. An unpaired surrogate counts as one code point. An offset between
 * the two halves of a pair has no place among code points and is refused; {@link #whole} widens a span to whole
 * characters beforehand. Immutable.
 */
public final class CodePoints {
    private static final int[] NO_PAIRS = {};

    /** UTF-16 offsets of the first halves, ascending. */
    private final int[] pairs;

    private final int units;

    private CodePoints(int[] pairs, int units) {
        this.pairs = pairs;
        this.units = units;
    }

    /** The map of {@code text}, which is read once and not kept. */
    public static CodePoints of(CharSequence text) {
        int[] pairs = NO_PAIRS;
        int count = 0;
        int length = text.length();
        for (int unit = 0; unit + 1 < length; unit++) {
            if (Character.isHighSurrogate(text.charAt(unit)) && Character.isLowSurrogate(text.charAt(unit + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, count + (count >> 1)));
                }
                pairs[count++] = unit++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count), length);
    }

    /** Length of the text in UTF-16 units. */
    public int units() {
        return units;
    }

    /** Length of the text in code points. */
    public int length() {
        return units - pairs.length;
    }

    /**
     * The number of code points before the UTF-16 offset {@code utf16}, which may be the text's end.
     *
     * @throws IndexOutOfBoundsException if the offset lies outside the text
     * @throws IllegalArgumentException if it lies between the halves of a surrogate pair
     */
    public int of(int utf16) {
        int before = pairsBefore(utf16);
        if (before > 0 && pairs[before - 1] == utf16 - 1) {
            throw new IllegalArgumentException("offset " + utf16 + " lies inside a surrogate pair");
        }
        return utf16 - before;
    }

    /** {@code utf16} counted in code points; refuses what {@link #of(int)} refuses. */
    public Span of(Span utf16) {
        return new Span(of(utf16.start()), of(utf16.end()));
    }

    /**
     * The UTF-16 offset at which the code point number {@code codePoint} starts; the text's length gives its end.
     *
     * @throws IndexOutOfBoundsException if there is no such code point
     */
    public int utf16(int codePoint) {
        if (codePoint < 0 || codePoint > length()) {
            throw new IndexOutOfBoundsException("code point " + codePoint + " of " + length());
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** {@code codePoints} counted in UTF-16 units. */
    public Span utf16(Span codePoints) {
        return new Span(utf16(codePoints.start()), utf16(codePoints.end()));
    }

    /** Whether the UTF-16 offset {@code utf16} lies between the halves of a surrogate pair. */
    public boolean splits(int utf16) {
        int before = pairsBefore(utf16);
        return before > 0 && pairs[before - 1] == utf16 - 1;
    }

    /** The smallest span around {@code utf16} that cuts no surrogate pair; an empty one inside a pair moves before it. */
    public Span whole(Span utf16) {
        int start = splits(utf16.start()) ? utf16.start() - 1 : utf16.start();
        if (utf16.isEmpty()) {
            return new Span(start, start);
        }
        return new Span(start, splits(utf16.end()) ? utf16.end() + 1 : utf16.end());
    }

    private int pairsBefore(int utf16) {
        if (utf16 < 0 || utf16 > units) {
            throw new IndexOutOfBoundsException("offset " + utf16 + " in a text of " + units);
        }
        if (pairs.length == 0) {
            return 0;
        }
        int place = Arrays.binarySearch(pairs, utf16);
        return place >= 0 ? place : -place - 1;
    }
}

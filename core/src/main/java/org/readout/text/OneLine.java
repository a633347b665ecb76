package org.readout.text;

import java.util.regex.Pattern;

/** Words put on one line of a list, and cut to its length. */
public final class OneLine {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Cntrl}]+");

    private OneLine() {}

    /** The text with every run of blanks and control characters as one blank, and none at its ends. */
    public static String of(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The text in at most so many UTF-16 units, at least 2, with an ellipsis where it was cut. */
    public static String shortened(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = units - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}

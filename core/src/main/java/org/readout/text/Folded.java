package org.readout.text;

import com.ibm.icu.text.Normalizer2;

/**
 * A text made comparable: what readers take for the same words is the same here, and every place leads back.
 *
 * <p>Compatibility forms, composed and decomposed letters and letter case become one (Unicode's NFKC_Casefold, UAX #31,
 * taken character by character with its combining marks); quotation marks, apostrophes and primes become {@code "} and
 * {@code '}, hyphens and dashes {@code -}, and any run of blanks one space; invisible marks are left out.
 *
 * @param text the folded text
 * @param alignment from the original's offsets to the folded ones
 */
public record Folded(String text, Alignment alignment) {
    /** More combining marks than this on one letter start a new piece, so that time stays in proportion to length. */
    private static final int LONGEST_PIECE = 32;

    public Folded {
        if (alignment.changedLength() != text.length()) {
            throw new IllegalArgumentException(
                    "the alignment is of " + alignment.changedLength() + " units, the text of " + text.length());
        }
    }

    /** Folds {@code original}; time and space in proportion to its length. */
    public static Folded of(String original) {
        Normalizer2 normalizer = Normalizer2.getNFKCCasefoldInstance();
        StringBuilder folded = new StringBuilder(original.length());
        Alignment.Builder alignment = new Alignment.Builder();
        int start = 0;
        while (start < original.length()) {
            int end = endOfPiece(original, start);
            String piece = original.substring(start, end);
            String replacement = isBlank(piece.codePointAt(0)) ? " " : marks(normalizer.normalize(piece));
            folded.append(replacement);
            if (replacement.equals(piece)) {
                alignment.equal(piece.length());
            } else {
                alignment.replace(piece.length(), replacement.length());
            }
            start = end;
        }
        return new Folded(folded.toString(), alignment.build());
    }

    /** A run of blanks, or a character with the marks that combine with it. */
    private static int endOfPiece(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        boolean blank = isBlank(first);
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (blank ? !isBlank(next) : !combines(next) || end - start >= LONGEST_PIECE) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean combines(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String marks(String piece) {
        if (piece.length() != 1) {
            return piece;
        }
        return switch (piece.charAt(0)) {
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> "\"";
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2039', '\u203a', '\u02bc', '\u2032', '`' -> "'";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            default -> piece;
        };
    }
}

package org.readout.story;

import java.text.Normalizer;
import org.readout.text.Folded;
import org.readout.text.Span;

/**
 * Cuts a stretch of text into words and numbers them. Case, accents, compatibility forms, apostrophes and invisible marks make no
 * difference, and what is neither letter nor digit parts words.
 */
final class WordNumbers {
    private static final int ASCII = 0x80;

    private WordNumbers() {}

    /** Takes words one after another. */
    interface Taker {
        void word(int number, Span place);
    }

    /** Gives {@code taker} the words of {@code text} that lie in {@code stretch}, in their order. */
    static void read(String text, Span stretch, Taker taker) {
        int start = -1;
        int end = -1;
        int at = stretch.start();
        while (at < stretch.end()) {
            int point = text.codePointAt(at);
            int next = Math.min(stretch.end(), at + Character.charCount(point));
            if (Character.isLetterOrDigit(point)) {
                start = start < 0 ? at : start;
                end = next;
            } else if (start >= 0 && !isInsideWord(point)) {
                taker.word(number(text, start, end), new Span(start, end));
                start = -1;
            }
            at = next;
        }
        if (start >= 0) {
            taker.word(number(text, start, end), new Span(start, end));
        }
    }

    private static boolean isInsideWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> point == '\'' || point == '\u2019' || point == '\u02bc';
        };
    }

    private static int number(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return numberOfFolded(text.substring(start, end));
            }
            if (c != '\'') {
                hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            }
        }
        return (int) Shingles.mix(hash);
    }

    private static int numberOfFolded(String word) {
        String folded = Normalizer.normalize(Folded.of(word).text(), Normalizer.Form.NFD);
        long hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = hash * 31 + c;
            }
        }
        return (int) Shingles.mix(hash);
    }
}

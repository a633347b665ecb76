package org.readout.language;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.text.Span;

/**
 * Cuts text into the word pieces of a vocabulary, as the uncased BERT models do, and keeps each word's exact place: words are
 * parted at blanks and marks, put into lower case without accents, and cut greedily into the longest pieces that the vocabulary
 * has. Thread-safe; linear in the length of the text.
 *
 * <p>Source: Devlin et al., "BERT", 2019; Wu et al., "Google's Neural Machine Translation System", 2016.
 */
public final class WordPieceTokenizer {
    /** Words of more code points than this are unknown. */
    private static final int LONGEST = 100;

    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;

    /**
     * A tokenizer over a vocabulary.
     *
     * @param pieces UTF-8, one piece a line, numbered from 0; a piece that goes on with a word begins with {@code ##}
     * @throws IllegalArgumentException if there is no piece for what is unknown
     */
    public WordPieceTokenizer(byte[] pieces) {
        for (String piece : new String(pieces, StandardCharsets.UTF_8).split("\n", -1)) {
            vocabulary.putIfAbsent(piece, vocabulary.size());
        }
        Integer number = vocabulary.get(UNKNOWN);
        if (number == null) {
            throw new IllegalArgumentException("a vocabulary without " + UNKNOWN);
        }
        this.unknown = number;
    }

    /**
     * The words of one paragraph, in order, without overlap.
     *
     * @param text the whole text
     * @param paragraph the part to read; spans in the answer are offsets in the whole text
     * @param most where to stop: no more words than this are given
     */
    public List<WordPieces> words(String text, Span paragraph, int most) {
        Reading reading = new Reading();
        int i = paragraph.start();
        while (i < paragraph.end() && reading.words.size() < most) {
            int c = text.codePointAt(i);
            int end = Math.min(paragraph.end(), i + Character.charCount(c));
            reading.read(c, i, end);
            i = end;
        }
        reading.endWord();
        return reading.words.size() > most ? reading.words.subList(0, most) : reading.words;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What is no part of any word and parts none: half surrogate pairs, controls, format characters. */
    private static boolean isNothing(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> c == 0xfffd;
        };
    }

    private static boolean isMark(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Characters of the blocks of CJK ideographs: each is a word. */
    private static boolean isIdeograph(int c) {
        return (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x20000 && c <= 0x2a6df)
                || (c >= 0x2a700 && c <= 0x2b73f)
                || (c >= 0x2b740 && c <= 0x2b81f)
                || (c >= 0x2b920 && c <= 0x2ceaf)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x2f800 && c <= 0x2fa1f);
    }

    /** What is remembered from character to character. */
    private final class Reading {
        private final List<WordPieces> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int start;
        private int end;

        void read(int c, int from, int to) {
            if (isBlank(c)) {
                endWord();
            } else if (isIdeograph(c)) {
                alone(c, from, to);
            } else if (!isNothing(c)) {
                if (c < 128) {
                    add(Character.toLowerCase(c), from, to);
                } else {
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                            .codePoints()
                            .forEach(part -> decomposed(part, from, to));
                }
            }
        }

        private void decomposed(int c, int from, int to) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                end = word.isEmpty() ? end : to;
            } else {
                Character.toString(c).toLowerCase(Locale.ROOT).codePoints().forEach(lower -> add(lower, from, to));
            }
        }

        private void add(int c, int from, int to) {
            if (isMark(c)) {
                alone(c, from, to);
                return;
            }
            start = word.isEmpty() ? from : start;
            word.appendCodePoint(c);
            end = to;
        }

        private void alone(int c, int from, int to) {
            endWord();
            start = from;
            end = to;
            word.appendCodePoint(c);
            endWord();
        }

        void endWord() {
            if (!word.isEmpty()) {
                words.add(new WordPieces(new Span(start, end), pieces(word.toString())));
                word.setLength(0);
            }
        }
    }

    /** The longest piece that fits, again and again; unknown if somewhere none does. */
    private List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>(1);
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (piece == null && to > from) {
                piece = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                to = piece == null ? word.offsetByCodePoints(to, -1) : to;
            }
            if (piece == null) {
                return List.of(unknown);
            }
            pieces.add(piece);
            from = to;
        }
        return pieces;
    }
}

package org.readout.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.readout.text.Span;

/**
 * The words of one report in their order, each as a number that equal words share, with its place in the article's text.
 *
 * <p>Two different words share a number once in four thousand million pairs; nothing hangs on one word. Immutable; takes twelve
 * bytes for each word, {@linkplain #pack packed} too.
 */
public final class Galley {
    private static final int QUOTED = 1;
    private static final int APART = 2;
    private static final int MARKS = 2;
    private static final int LONGEST_WORD = Integer.MAX_VALUE >> MARKS;
    private static final int BYTES_PER_WORD = 3 * Integer.BYTES;

    private final int[] words;
    private final int[] starts;

    /** Length of each word in UTF-16 units, and below it the marks {@link #QUOTED} and {@link #APART}. */
    private final int[] lengths;

    private Galley(int[] words, int[] starts, int[] lengths) {
        this.words = words;
        this.starts = starts;
        this.lengths = lengths;
    }

    /** Number of words. */
    public int size() {
        return words.length;
    }

    /** The number that stands for the word at {@code index}. */
    int word(int index) {
        return words[index];
    }

    /** Whether the word at {@code index} stands in quotation marks. */
    boolean isQuoted(int index) {
        return (lengths[index] & QUOTED) != 0;
    }

    /** Whether something that is no part of the report stands before the word at {@code index}: furniture, a caption, a repeat. */
    boolean isApart(int index) {
        return (lengths[index] & APART) != 0;
    }

    /** The place in the article's text of the words from {@code first} to before {@code end}, which is greater. */
    Span span(int first, int end) {
        return new Span(starts[first], starts[end - 1] + (lengths[end - 1] >> MARKS));
    }

    /** These words as bytes, for {@link #unpack}. */
    public byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(size() * BYTES_PER_WORD);
        bytes.asIntBuffer().put(words).put(starts).put(lengths);
        return bytes.array();
    }

    /**
     * The words that gave these bytes.
     *
     * @throws IllegalArgumentException if no words did
     */
    public static Galley unpack(byte[] bytes) {
        if (bytes.length % BYTES_PER_WORD != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no words of " + BYTES_PER_WORD);
        }
        int size = bytes.length / BYTES_PER_WORD;
        Galley galley = new Galley(new int[size], new int[size], new int[size]);
        ByteBuffer.wrap(bytes)
                .asIntBuffer()
                .get(galley.words)
                .get(galley.starts)
                .get(galley.lengths);
        return galley;
    }

    /** Puts words together in the order of the text. */
    static final class Builder {
        private int[] words = new int[64];
        private int[] starts = new int[64];
        private int[] lengths = new int[64];
        private int size;

        int size() {
            return size;
        }

        void add(int word, Span place, boolean quoted, boolean apart) {
            if (size == words.length) {
                int room = size + (size >> 1);
                words = Arrays.copyOf(words, room);
                starts = Arrays.copyOf(starts, room);
                lengths = Arrays.copyOf(lengths, room);
            }
            words[size] = word;
            starts[size] = place.start();
            lengths[size] =
                    Math.min(place.length(), LONGEST_WORD) << MARKS | (quoted ? QUOTED : 0) | (apart ? APART : 0);
            size++;
        }

        Galley build() {
            return new Galley(Arrays.copyOf(words, size), Arrays.copyOf(starts, size), Arrays.copyOf(lengths, size));
        }
    }
}

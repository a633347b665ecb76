package org.readout.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * The words that say what a report is about, each as a number that its forms share, with its stress and its first place in the article's
 * text: all that is kept of an article for finding stories. At most {@value #MOST_WORDS} words, fourteen bytes each. Immutable.
 */
public final class Slug {
    static final int MOST_WORDS = 128;

    /** The start of a word that the text does not have, because it stands in a headline that was given beside it. */
    private static final int NOWHERE = -1;

    private final Imprint imprint;
    private final int[] words;
    private final float[] stress;
    private final int[] starts;
    private final short[] lengths;

    /**
     * A word of a report.
     *
     * @param number stands for it
     * @param stress how much the report makes of it, whatever other reports do, more than 0
     * @param place where it stands first; empty if nowhere in the text
     */
    record Word(int number, double stress, Optional<Span> place) {}

    /** A slug of these words, no two of one number. */
    Slug(Imprint imprint, List<Word> given) {
        if (given.size() > MOST_WORDS) {
            throw new IllegalArgumentException("too many words: " + given.size());
        }
        this.imprint = Objects.requireNonNull(imprint, "imprint");
        List<Word> sorted =
                given.stream().sorted(Comparator.comparingInt(Word::number)).toList();
        this.words = sorted.stream().mapToInt(Word::number).toArray();
        this.stress = new float[words.length];
        this.starts = new int[words.length];
        this.lengths = new short[words.length];
        for (int i = 0; i < words.length; i++) {
            Word word = sorted.get(i);
            stress[i] = (float) word.stress();
            starts[i] = word.place().map(Span::start).orElse(NOWHERE);
            lengths[i] = (short)
                    Math.min(Short.MAX_VALUE, word.place().map(Span::length).orElse(0));
        }
    }

    /** Where the article came from. */
    public Imprint imprint() {
        return imprint;
    }

    /** Number of words. */
    int size() {
        return words.length;
    }

    /** The numbers of the words, ascending; not to be changed. */
    int[] words() {
        return words;
    }

    double stress(int index) {
        return stress[index];
    }

    /** Where the word with this number stands first; empty where it does not. */
    Optional<Span> place(int word) {
        int index = Arrays.binarySearch(words, word);
        return index < 0 || starts[index] == NOWHERE
                ? Optional.empty()
                : Optional.of(new Span(starts[index], starts[index] + lengths[index]));
    }
}

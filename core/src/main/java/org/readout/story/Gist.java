package org.readout.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What one or more reports are about, as a direction in the space of words: of several, the sum of theirs (Salton, Wong and Yang, "A
 * vector space model for automatic indexing", 1975). Of {@value #MOST_WORDS} words at most, the heaviest. Immutable.
 */
final class Gist {
    static final int MOST_WORDS = 512;

    /** Ascending. */
    private final int[] words;

    private final float[] weights;
    private final double length;

    private Gist(int[] words, float[] weights) {
        this.words = words;
        this.weights = weights;
        double sum = 0;
        for (float weight : weights) {
            sum += (double) weight * weight;
        }
        this.length = Math.sqrt(sum);
    }

    /** The gist of one report, of length 1, or of length 0 where none of its words weighs anything. */
    static Gist of(int[] words, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * weight;
        }
        double length = sum == 0 ? 1 : Math.sqrt(sum);
        float[] shares = new float[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (weights[i] / length);
        }
        return new Gist(words, shares);
    }

    /** How much the two are about the same, from 0 to 1: the cosine between them. */
    double likeness(Gist other) {
        double sum = 0;
        for (Walk walk = new Walk(this, other); walk.on(); ) {
            sum += walk.weight();
        }
        double lengths = length * other.length;
        return lengths == 0 ? 0 : sum / lengths;
    }

    /** How many words both have. */
    int shared(Gist other) {
        int shared = 0;
        for (Walk walk = new Walk(this, other); walk.on(); ) {
            shared += walk.weight() > 0 ? 1 : 0;
        }
        return shared;
    }

    /** Goes from one word that both have to the next. */
    private static final class Walk {
        private final Gist one;
        private final Gist other;
        private int here = -1;
        private int there = -1;

        Walk(Gist one, Gist other) {
            this.one = one;
            this.other = other;
        }

        boolean on() {
            here++;
            there++;
            while (here < one.words.length && there < other.words.length) {
                if (one.words[here] == other.words[there]) {
                    return true;
                }
                if (one.words[here] < other.words[there]) {
                    here++;
                } else {
                    there++;
                }
            }
            return false;
        }

        /** What the word adds to the likeness. */
        double weight() {
            return (double) one.weights[here] * other.weights[there];
        }
    }

    /** For each word here what it adds to the likeness. */
    private double[] common(Gist other) {
        double[] common = new double[words.length];
        for (Walk walk = new Walk(this, other); walk.on(); ) {
            common[walk.here] = walk.weight();
        }
        return common;
    }

    /** The words that make the two most alike, the heaviest first. */
    int[] common(Gist other, int most) {
        double[] common = common(other);
        return heaviest(IntStream.range(0, words.length).filter(i -> common[i] > 0), common, most);
    }

    /** The heaviest words, heaviest first. */
    int[] heaviest(int most) {
        double[] doubles =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray();
        return heaviest(IntStream.range(0, words.length).filter(i -> weights[i] > 0), doubles, most);
    }

    private int[] heaviest(IntStream places, double[] by, int most) {
        return places.boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -by[i]).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(i -> words[i])
                .toArray();
    }

    /** The gist of these and those reports. */
    Gist with(Gist other) {
        int[] allWords = new int[words.length + other.words.length];
        float[] allWeights = new float[allWords.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < words.length || j < other.words.length) {
            boolean here = j == other.words.length || (i < words.length && words[i] <= other.words[j]);
            boolean there = i == words.length || (j < other.words.length && other.words[j] <= words[i]);
            allWords[size] = here ? words[i] : other.words[j];
            allWeights[size++] = (here ? weights[i++] : 0) + (there ? other.weights[j++] : 0);
        }
        float[] sorted = Arrays.copyOf(allWeights, size);
        Arrays.sort(sorted);
        float least = size > MOST_WORDS ? sorted[size - MOST_WORDS] : 0;
        int kept = 0;
        for (int at = 0; at < size && kept < MOST_WORDS; at++) {
            if (allWeights[at] >= least) {
                allWords[kept] = allWords[at];
                allWeights[kept++] = allWeights[at];
            }
        }
        return new Gist(Arrays.copyOf(allWords, kept), Arrays.copyOf(allWeights, kept));
    }
}

package org.readout.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The runs of four words of a text, to see how much of another stands in it. A text of fewer words is one run. */
final class WordRuns {
    private static final int RUN = 4;
    private static final int MOST = 200_000;

    private final Set<Integer> runs;

    private WordRuns(Set<Integer> runs) {
        this.runs = runs;
    }

    static WordRuns of(String text) {
        Set<Integer> runs = new HashSet<>();
        int[] last = new int[RUN];
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length() && runs.size() < MOST; i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                last[words++ % RUN] =
                        text.substring(start, i).toLowerCase(Locale.ROOT).hashCode();
                start = -1;
                if (words >= RUN) {
                    runs.add(print(last, words));
                }
            }
        }
        if (words > 0 && words < RUN) {
            runs.add(print(last, words));
        }
        return new WordRuns(runs);
    }

    private static int print(int[] last, int words) {
        int print = 17;
        for (int i = 0; i < RUN; i++) {
            print = print * 31 + last[(words + i) % RUN];
        }
        return print;
    }

    /** A number for each run, the same for the same words. */
    Set<Integer> runs() {
        return Set.copyOf(runs);
    }

    int size() {
        return runs.size();
    }

    /** The share of this text's runs that stand in the other, 0 to 1. */
    double shareIn(WordRuns other) {
        int shared = 0;
        for (int run : runs) {
            shared += other.runs.contains(run) ? 1 : 0;
        }
        return runs.isEmpty() ? 0 : (double) shared / runs.size();
    }
}

package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where in a stretch of a report's words a quotation fits best: the pairs of equal words, in the order of both, that weigh most after
 * what each word costs that one has and the other lacks. Words before and behind are free; so are those that dots stand for, and
 * nearly so those by which a reporter parts a quotation. Quadratic in time and space.
 */
final class Fit {
    private static final double COMMON = 0.3;
    private static final double MISSING = 0.35;
    private static final double INTERRUPTING = 0.02;
    private static final double OPEN = 0.01;

    /** So many words of the reporter's may stand between two halves of a quotation. */
    private static final int LONGEST_INTERRUPTION = 25;

    private final List<WordAlignment.Match> matches = new ArrayList<>();
    private final boolean[] aside;

    Fit(Query query, List<Word> words, Set<String> common) {
        this.aside = asides(words);
        List<Word> asked = query.words();
        double[][] best = new double[asked.size() + 1][words.size() + 1];
        byte[][] steps = new byte[asked.size() + 1][words.size() + 1];
        for (int i = 1; i <= asked.size(); i++) {
            double loss = query.isInserted(i - 1) ? 0 : MISSING * weight(asked.get(i - 1), common);
            for (int j = 0; j <= words.size(); j++) {
                best[i][j] = best[i - 1][j] - loss;
                steps[i][j] = 1;
                if (j > 0) {
                    double left = best[i][j - 1] - cost(query, i, words.get(j - 1), j - 1, common);
                    if (left > best[i][j]) {
                        best[i][j] = left;
                        steps[i][j] = 2;
                    }
                    if (asked.get(i - 1).form().equals(words.get(j - 1).form())) {
                        double both = best[i - 1][j - 1] + weight(asked.get(i - 1), common);
                        if (both >= best[i][j]) {
                            best[i][j] = both;
                            steps[i][j] = 3;
                        }
                    }
                }
            }
        }
        trace(steps, end(best[asked.size()]));
    }

    /** What a word is good for: function words a third of others. */
    static double weight(Word word, Set<String> common) {
        return common.contains(word.form()) ? COMMON : 1;
    }

    private double cost(Query query, int i, Word word, int j, Set<String> common) {
        if (i == query.words().size()) {
            return MISSING * weight(word, common);
        }
        if (query.isOpenBefore(i)) {
            return OPEN;
        }
        return aside[j] ? INTERRUPTING : MISSING * weight(word, common);
    }

    private static int end(double[] last) {
        int end = 0;
        for (int j = 1; j < last.length; j++) {
            if (last[j] > last[end]) {
                end = j;
            }
        }
        return end;
    }

    private void trace(byte[][] steps, int end) {
        int i = steps.length - 1;
        int j = end;
        while (i > 0) {
            if (steps[i][j] == 3) {
                i--;
                j--;
                matches.add(0, new WordAlignment.Match(i, j));
            } else if (steps[i][j] == 2) {
                j--;
            } else {
                i--;
            }
        }
    }

    /** The words outside quotation marks that stand between quoted ones, few together. */
    private static boolean[] asides(List<Word> words) {
        boolean[] aside = new boolean[words.size()];
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).is(Word.Trait.QUOTED)) {
                if (last >= 0 && at - last - 1 <= LONGEST_INTERRUPTION) {
                    for (int between = last + 1; between < at; between++) {
                        aside[between] = true;
                    }
                }
                last = at;
            }
        }
        return aside;
    }

    /** The pairs: {@code here} in the query, {@code there} in the report. */
    List<WordAlignment.Match> matches() {
        return List.copyOf(matches);
    }

    /** Whether the report's word at {@code place} is the reporter's, between two quotations. */
    boolean isAside(int place) {
        return aside[place];
    }
}

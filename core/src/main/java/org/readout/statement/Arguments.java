package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;

/**
 * The content and the source of one cue, read from the model's scores for each word of a window.
 *
 * @param content ranges of words, in order
 * @param source range of words; empty if the words name nobody
 * @param inside how sure the words of the content are, 0 to 1
 * @param edges how sure the ends of the content are, 0 to 1
 * @param named how sure the source is, or how sure it is that there is none, 0 to 1
 */
record Arguments(List<Range> content, Optional<Range> source, double inside, double edges, double named) {
    /** Labels in the order in which the model counts. */
    private static final int NOTHING = 0;

    private static final int CONTENT = 1;
    private static final int SOURCE = 3;
    private static final int LABELS = 5;

    /**
     * The best labels under the rule that a stretch begins before it goes on (Viterbi, 1967).
     *
     * @param row probabilities of the labels of each word
     * @return empty if no word is content
     */
    static Optional<Arguments> of(float[][] row) {
        int[] labels = labels(row);
        List<Range> content = stretches(labels, CONTENT);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> source =
                stretches(labels, SOURCE).stream().max(Comparator.comparingDouble(range -> sure(row, range, SOURCE)));
        double inside = content.stream()
                .mapToDouble(range -> sure(row, range, CONTENT))
                .average()
                .orElse(0);
        double edges = content.stream()
                .mapToDouble(range -> edge(row, range))
                .average()
                .orElse(0);
        double named = source.map(range -> sure(row, range, SOURCE)).orElseGet(() -> 1 - most(row, SOURCE));
        return Optional.of(new Arguments(content, source, inside, edges, named));
    }

    /** How likely each word is content. */
    static float[] belief(float[][] row) {
        float[] belief = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            belief[i] = row[i][CONTENT] + row[i][CONTENT + 1];
        }
        return belief;
    }

    /** The same with the words of the cue cut out of the content. */
    Arguments without(Range cue) {
        List<Range> kept = new ArrayList<>();
        for (Range range : content) {
            if (range.end() <= cue.first() || range.first() >= cue.end()) {
                kept.add(range);
                continue;
            }
            if (range.first() < cue.first()) {
                kept.add(new Range(range.first(), cue.first()));
            }
            if (range.end() > cue.end()) {
                kept.add(new Range(cue.end(), range.end()));
            }
        }
        return new Arguments(kept, source, inside, edges, named);
    }

    private static double edge(float[][] row, Range range) {
        double goesOn = range.end() < row.length ? row[range.end()][CONTENT + 1] : 0;
        return Math.min(row[range.first()][CONTENT], 1 - goesOn);
    }

    private static double sure(float[][] row, Range range, int label) {
        double sum = 0;
        for (int i = range.first(); i < range.end(); i++) {
            sum += row[i][label] + row[i][label + 1];
        }
        return sum / (range.end() - range.first());
    }

    private static double most(float[][] row, int label) {
        double most = 0;
        for (float[] word : row) {
            most = Math.max(most, word[label]);
        }
        return most;
    }

    private static int[] labels(float[][] row) {
        double[] score = new double[LABELS];
        int[][] back = new int[row.length][LABELS];
        for (int i = 0; i < row.length; i++) {
            double[] next = new double[LABELS];
            for (int label = 0; label < LABELS; label++) {
                int best = -1;
                for (int before = 0; before < LABELS; before++) {
                    boolean allowed = i == 0 ? before == NOTHING && !goesOn(label) : follows(before, label);
                    if (allowed && (best < 0 || score[before] > score[best])) {
                        best = before;
                    }
                }
                back[i][label] = Math.max(best, 0);
                next[label] = best < 0 ? Double.NEGATIVE_INFINITY : score[best] + Math.log(row[i][label] + 1e-9);
            }
            score = next;
        }
        int[] labels = new int[row.length];
        int label = 0;
        for (int other = 1; other < LABELS; other++) {
            label = score[other] > score[label] ? other : label;
        }
        for (int i = row.length - 1; i >= 0; i--) {
            labels[i] = label;
            label = back[i][label];
        }
        return labels;
    }

    private static boolean goesOn(int label) {
        return label == CONTENT + 1 || label == SOURCE + 1;
    }

    private static boolean follows(int before, int label) {
        return !goesOn(label) || before == label || before == label - 1;
    }

    private static List<Range> stretches(int[] labels, int begin) {
        List<Range> found = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == begin) {
                int end = i + 1;
                while (end < labels.length && labels[end] == begin + 1) {
                    end++;
                }
                found.add(new Range(i, end));
                i = end - 1;
            }
        }
        return found;
    }
}

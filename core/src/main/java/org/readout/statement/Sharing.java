package org.readout.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.statement.Subjects.Range;

/**
 * Gives each word to one attribution only. The model reads cue by cue, so the cue before a quotation and the cue behind it may
 * both claim it; the surer one has it. Attributions inside the content of others share words rightly and are left alone.
 */
final class Sharing {
    /** Cues farther apart than this many words are in windows that share none. */
    private static final int FAR = 500;

    private Sharing() {}

    /**
     * The findings without words that two of them claim.
     *
     * @param found in order of their cues
     */
    static List<ModelFinding> settled(List<ModelFinding> found) {
        List<ModelFinding> settled = new ArrayList<>(found);
        for (int i = 0; i < settled.size(); i++) {
            for (int k = i + 1; k < settled.size() && near(settled.get(i), settled.get(k)); k++) {
                settle(settled, i, k);
            }
        }
        settled.removeIf(finding -> finding.content().isEmpty());
        return settled;
    }

    private static boolean near(ModelFinding one, ModelFinding other) {
        return other.cue().first() - one.cue().first() <= FAR;
    }

    private static void settle(List<ModelFinding> all, int i, int k) {
        ModelFinding one = all.get(i);
        ModelFinding other = all.get(k);
        if (one.holds(other.cue().first()) || other.holds(one.cue().first())) {
            return;
        }
        Set<Integer> shared = new HashSet<>();
        double ones = 0;
        double others = 0;
        for (Range range : one.content()) {
            for (int word = range.first(); word < range.end(); word++) {
                if (other.holds(word)) {
                    shared.add(word);
                    ones += one.belief().of(word);
                    others += other.belief().of(word);
                }
            }
        }
        if (shared.isEmpty()) {
            return;
        }
        int loser = ones < others ? i : k;
        all.set(loser, all.get(loser).with(without(all.get(loser).content(), shared)));
    }

    /** Of each range that keeps more than half of its words, the longest run of them. */
    private static List<Range> without(List<Range> content, Set<Integer> lost) {
        List<Range> kept = new ArrayList<>();
        for (Range range : content) {
            int free = 0;
            Range longest = new Range(range.first(), range.first());
            int first = range.first();
            for (int word = range.first(); word < range.end(); word++) {
                if (lost.contains(word)) {
                    first = word + 1;
                } else {
                    free++;
                    boolean longer = word + 1 - first > longest.end() - longest.first();
                    longest = longer ? new Range(first, word + 1) : longest;
                }
            }
            if (2 * free > range.end() - range.first()) {
                kept.add(longest);
            }
        }
        return kept;
    }
}

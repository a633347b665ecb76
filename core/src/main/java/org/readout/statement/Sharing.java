package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.statement.Subjects.Range;

/**
 * Gives each word to one attribution only. The model reads cue by cue, so the cue before a quotation and the cue behind it may
 * both claim it; the surer one has it. Attributions inside the content of others share words rightly and are left alone.
 */
final class Sharing {
    /** Cues farther apart than this many words cannot see the same words. */
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
        List<Integer> shared = new ArrayList<>();
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

    /** Ranges that keep more than half of their words, less the lost ones where those stand at an end. */
    private static List<Range> without(List<Range> content, List<Integer> lost) {
        List<Range> kept = new ArrayList<>();
        for (Range range : content) {
            int first = range.first();
            int end = range.end();
            long gone = lost.stream()
                    .filter(word -> word >= range.first() && word < range.end())
                    .count();
            if (2 * gone >= end - first) {
                continue;
            }
            while (first < end && lost.contains(first)) {
                first++;
            }
            while (end > first && lost.contains(end - 1)) {
                end--;
            }
            kept.add(new Range(first, end));
        }
        return kept;
    }
}

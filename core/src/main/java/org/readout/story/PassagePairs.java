package org.readout.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.readout.story.Revision.Fate;
import org.readout.story.Revision.PassageChange;
import org.readout.text.ShortestEdit;

/**
 * Finds which passages of two versions stand for each other. Passages of which more than {@link #MOST_EDITS} are gone or new between
 * their common beginning and end are taken to be replaced as a whole.
 */
final class PassagePairs {
    private static final int MOST_EDITS = 800;

    /** Gaps that take more words to compare, each passage with each, are paired in their order. */
    private static final int MOST_COMPARED = 2_000_000;

    /** Gaps of more pairs are paired in their order too, since a table of them must be held. */
    private static final long MOST_PAIRS = 1_000_000;

    /** A passage that keeps less of its words is another one. */
    private static final double ALIKE = 0.4;

    private final List<List<String>> older;
    private final List<List<String>> newer;
    private final List<PassageChange> changes = new ArrayList<>();

    private PassagePairs(List<List<String>> older, List<List<String>> newer) {
        this.older = older;
        this.newer = newer;
    }

    /** What became of each passage, in the order of both; a passage is its words. */
    static List<PassageChange> of(List<List<String>> older, List<List<String>> newer) {
        PassagePairs pairs = new PassagePairs(older, newer);
        pairs.find();
        return pairs.changes;
    }

    private void find() {
        ShortestEdit edit = ShortestEdit.between(joined(older), joined(newer), MOST_EDITS);
        int here = 0;
        int there = 0;
        while (here < older.size() || there < newer.size()) {
            int gapHere = here;
            int gapThere = there;
            while (here < older.size() && !edit.isKept(here)) {
                here++;
            }
            while (there < newer.size() && !edit.wasHad(there)) {
                there++;
            }
            gap(gapHere, here, gapThere, there);
            if (here < older.size() && there < newer.size()) {
                pair(Fate.SAME, here++, there++);
            }
        }
    }

    private void pair(Fate fate, int here, int there) {
        changes.add(new PassageChange(fate, OptionalInt.of(here), OptionalInt.of(there)));
    }

    private static List<String> joined(List<List<String>> passages) {
        return passages.stream().map(words -> String.join(" ", words)).toList();
    }

    /** Pairs passages that stand for each other, in order, so that they share most, and tells the others gone or new. */
    private void gap(int from, int to, int newFrom, int newTo) {
        int[] partner = partners(older.subList(from, to), newer.subList(newFrom, newTo));
        int there = newFrom;
        for (int here = from; here < to; here++) {
            if (partner[here - from] < 0) {
                changes.add(new PassageChange(Fate.GONE, OptionalInt.of(here), OptionalInt.empty()));
            } else {
                there = added(there, newFrom + partner[here - from]);
                pair(Fate.CHANGED, here, there++);
            }
        }
        added(there, newTo);
    }

    private int added(int from, int to) {
        for (int there = from; there < to; there++) {
            changes.add(new PassageChange(Fate.NEW, OptionalInt.empty(), OptionalInt.of(there)));
        }
        return to;
    }

    private static int[] partners(List<List<String>> before, List<List<String>> after) {
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        long compared = (long) words(before) * after.size() + (long) words(after) * before.size();
        if (compared > MOST_COMPARED || (long) before.size() * after.size() > MOST_PAIRS) {
            for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
                partner[at] = alike(before.get(at), after.get(at)) >= ALIKE ? at : -1;
            }
            return partner;
        }
        double[][] alike = new double[before.size()][after.size()];
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int here = before.size() - 1; here >= 0; here--) {
            for (int there = after.size() - 1; there >= 0; there--) {
                alike[here][there] = alike(before.get(here), after.get(there));
                double paired = alike[here][there] >= ALIKE ? alike[here][there] + best[here + 1][there + 1] : 0;
                best[here][there] = Math.max(paired, Math.max(best[here + 1][there], best[here][there + 1]));
            }
        }
        int here = 0;
        int there = 0;
        while (here < before.size() && there < after.size()) {
            double left = best[here][there];
            if (alike[here][there] >= ALIKE && left == alike[here][there] + best[here + 1][there + 1]) {
                partner[here++] = there++;
            } else if (left == best[here + 1][there]) {
                here++;
            } else {
                there++;
            }
        }
        return partner;
    }

    private static int words(List<List<String>> passages) {
        return passages.stream().mapToInt(List::size).sum();
    }

    /** The share of words that two runs of them have in common, 0 to 1, by Dice; 0 where one has none. */
    private static double alike(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size());
    }
}

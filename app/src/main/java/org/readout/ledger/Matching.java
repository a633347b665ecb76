package org.readout.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds out which statements of a new analysis are which earlier ones. A statement is the earlier one with which it shares most of its place, at
 * least half of what both cover; where the text has moved, places are held against each other as if it had not. One that stands elsewhere with
 * the same words, which no other has, is the earlier one too. A pure function.
 */
final class Matching {
    private static final double ELSEWHERE = 0.4;

    private Matching() {}

    /**
     * Where a statement stands.
     *
     * @param start of its words, in code points
     * @param end of its words
     * @param words in one line, shortened
     */
    record Place(int start, int end, String words) {}

    private record Pair(int found, int known, double shared) {}

    /** For each place found the index of the known one that it is, or -1. */
    static int[] match(List<Place> found, List<Place> known) {
        int moved = moved(found, known);
        Map<String, Integer> once = once(known);
        Map<String, Integer> foundOnce = once(found);
        int[] byStart = IntStream.range(0, known.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> known.get(index).start()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] starts =
                IntStream.of(byStart).map(index -> known.get(index).start()).toArray();
        int longest = known.stream()
                .mapToInt(place -> place.end() - place.start())
                .max()
                .orElse(0);
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < found.size(); one++) {
            Place place = found.get(one);
            // Only what begins less than the longest before it, and not behind its end, can share its place.
            for (int at = first(starts, (long) place.start() - moved - longest);
                    at < starts.length && starts[at] < (long) place.end() - moved;
                    at++) {
                int other = byStart[at];
                Place before = known.get(other);
                double shared = shared(place, before, moved);
                if (shared >= 0.5) {
                    pairs.add(new Pair(one, other, shared + (place.words().equals(before.words()) ? 1 : 0)));
                }
            }
            Integer same = once.get(place.words());
            if (same != null && same >= 0 && foundOnce.getOrDefault(place.words(), -1) == one) {
                pairs.add(new Pair(one, same, ELSEWHERE));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.shared())
                .thenComparing(pair -> pair.found() != pair.known())
                .thenComparingInt(Pair::found)
                .thenComparingInt(Pair::known));
        int[] matched = new int[found.size()];
        java.util.Arrays.fill(matched, -1);
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (matched[pair.found()] < 0 && taken.add(pair.known())) {
                matched[pair.found()] = pair.known();
            }
        }
        return matched;
    }

    /** The first of these ascending numbers that is not less than {@code least}. */
    private static int first(int[] starts, long least) {
        int from = 0;
        int to = starts.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (starts[middle] < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double shared(Place place, Place before, int moved) {
        int start = before.start() + moved;
        int end = before.end() + moved;
        int common = Math.min(place.end(), end) - Math.max(place.start(), start);
        int both = Math.max(place.end(), end) - Math.min(place.start(), start);
        return common > 0 ? common / (double) both : 0;
    }

    /** By how much the text has moved, as most of the words say that stand once in either. */
    private static int moved(List<Place> found, List<Place> known) {
        Map<String, Integer> before = once(known);
        List<Integer> moves = new ArrayList<>();
        once(found).forEach((words, one) -> {
            int other = before.getOrDefault(words, -1);
            if (one >= 0 && other >= 0) {
                moves.add(found.get(one).start() - known.get(other).start());
            }
        });
        moves.sort(Comparator.naturalOrder());
        return moves.isEmpty() ? 0 : moves.get(moves.size() / 2);
    }

    /** The index of the only place with these words; -1 where there are several. */
    private static Map<String, Integer> once(List<Place> places) {
        Map<String, Integer> once = new HashMap<>();
        for (int index = 0; index < places.size(); index++) {
            once.merge(places.get(index).words(), index, (one, other) -> -1);
        }
        return once;
    }
}

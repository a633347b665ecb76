package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds pairs of reports that may tell one occasion without looking at all pairs: those that have a rare name and a week in common, or a
 * run of quoted words. A report is paired with the {@value #MOST_PAIRS} that share most with it, so that time grows as n log n with
 * the number of reports.
 */
final class Kindred {
    /** So many of a report's names are looked up, the rarest first. */
    private static final int NAMES = 24;

    /** Of reports that share a name in a week, or a run, so many are paired with each. */
    private static final int MOST_SHARERS = 48;

    private static final int MOST_PAIRS = 32;

    private static final long WEEKS = 64;

    private final List<Dispatch> dispatches;
    private final Rarity rarity;
    private final Kinship kinship;
    private final Map<Long, List<Integer>> sharers = new HashMap<>();

    /** A pair of reports, by number, and what speaks for it. */
    record Pair(int one, int other, double weight) {}

    /** Those to pair, in the order by which ties are broken. */
    Kindred(List<Dispatch> dispatches) {
        this.dispatches = dispatches;
        this.rarity = new Rarity(dispatches);
        this.kinship = new Kinship(rarity);
    }

    /** The pairs that are kin, the surest first. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < dispatches.size(); number++) {
            pairs.addAll(pairsOf(number));
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.weight())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        return pairs;
    }

    private List<Pair> pairsOf(int number) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (long key : keys(dispatches.get(number))) {
            List<Integer> others = sharers.computeIfAbsent(key, unused -> new ArrayList<>(1));
            for (int other : others) {
                counts.merge(other, 1, Integer::sum);
            }
            if (others.size() < MOST_SHARERS) {
                others.add(number);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PAIRS)
                .map(entry -> new Pair(
                        entry.getKey(), number, kinship.of(dispatches.get(entry.getKey()), dispatches.get(number))))
                .filter(pair -> pair.weight() > 0)
                .toList();
    }

    /** What a report is looked up by: its rarest names in each week in which its occasion can have been, and its quoted runs. */
    private long[] keys(Dispatch dispatch) {
        int[] names = IntStream.of(dispatch.traits().names())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer name) -> -rarity.of(name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMES)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] weeks = dispatch.window().isKnown()
                ? dispatch.window().since(Kinship.MOST_DAYS).weeks()
                : new int[0];
        return LongStream.concat(
                        IntStream.of(names).mapToLong(name -> name * WEEKS).flatMap(name -> IntStream.of(weeks)
                                .mapToLong(week -> name + week)),
                        IntStream.of(dispatch.traits().quoted()).mapToLong(run -> run * WEEKS + WEEKS - 1))
                .toArray();
    }
}

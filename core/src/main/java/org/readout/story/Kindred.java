package org.readout.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** So many bits hold the number of a report. */
    private static final int NUMBER_BITS = 22;

    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final List<Dispatch> dispatches;
    private final Rarity rarity;
    private final Kinship kinship;
    private final long[] index;

    /** Of each report, the rarities of all its names added up. */
    private final double[] rarities;

    /** A pair of reports, by number, and what speaks for it. */
    record Pair(int one, int other, double weight) {}

    /** Those to pair, in the order by which ties are broken. */
    Kindred(List<Dispatch> dispatches) {
        this.dispatches = dispatches;
        this.rarity = new Rarity(dispatches);
        this.kinship = new Kinship(rarity);
        this.index = index();
        this.rarities = dispatches.stream()
                .mapToDouble(dispatch -> rarity.of(dispatch.traits().names()))
                .toArray();
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

    /** All keys with the reports that have them, sorted: the upper bits of a key, below them the number of the report. */
    private long[] index() {
        return IntStream.range(0, dispatches.size())
                .boxed()
                .flatMapToLong(
                        number -> LongStream.of(keys(dispatches.get(number))).map(key -> entry(key, number)))
                .sorted()
                .toArray();
    }

    private static long entry(long key, int number) {
        return Shingles.mix(key) << NUMBER_BITS | number;
    }

    private List<Pair> pairsOf(int number) {
        int[] sharers = sharers(number);
        // How many keys each earlier report shares, above the reports' numbers, so that sorting puts those with most
        // last and of equals the earliest.
        long[] counted = new long[sharers.length];
        int size = 0;
        for (int from = 0, to; from < sharers.length; from = to) {
            for (to = from + 1; to < sharers.length && sharers[to] == sharers[from]; ) {
                to++;
            }
            counted[size++] = (long) (to - from) << NUMBER_BITS | (NUMBER_MASK - sharers[from]);
        }
        Arrays.sort(counted, 0, size);
        List<Pair> pairs = new ArrayList<>();
        for (int i = size - 1; i >= Math.max(0, size - MOST_PAIRS); i--) {
            int other = (int) (NUMBER_MASK - (counted[i] & NUMBER_MASK));
            double weight =
                    kinship.of(dispatches.get(other), dispatches.get(number), rarities[other] * rarities[number]);
            if (weight > 0) {
                pairs.add(new Pair(other, number, weight));
            }
        }
        return pairs;
    }

    /** The earlier reports that share a key, ascending, each as often as it does. */
    private int[] sharers(int number) {
        long[] keys = keys(dispatches.get(number));
        int[] sharers = new int[keys.length * MOST_SHARERS];
        int size = 0;
        for (long key : keys) {
            int at = Arrays.binarySearch(index, entry(key, 0));
            int first = at < 0 ? -at - 1 : at;
            int end = Math.min(index.length, first + MOST_SHARERS);
            for (int i = first; i < end && index[i] < entry(key, number); i++) {
                sharers[size++] = (int) (index[i] & NUMBER_MASK);
            }
        }
        int[] all = Arrays.copyOf(sharers, size);
        Arrays.sort(all);
        return all;
    }

    /** What a report is looked up by: its rarest names in each week in which its occasion can have been, and its quoted runs. */
    private long[] keys(Dispatch dispatch) {
        record Rare(int name, double rarity) {}
        int[] names = IntStream.of(dispatch.traits().names())
                .mapToObj(name -> new Rare(name, rarity.of(name)))
                .sorted(Comparator.comparingDouble(Rare::rarity).reversed().thenComparingInt(Rare::name))
                .limit(NAMES)
                .mapToInt(Rare::name)
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

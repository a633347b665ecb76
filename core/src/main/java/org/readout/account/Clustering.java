package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the segments of a dossier that say one thing together.
 *
 * <p>The likeliest pairs come first. Two groups become one only if most of the pairs between them, taken over different reports, are
 * likely by themselves, so that nothing is swallowed by way of a third. Groups that run side by side through the same reports are
 * then one: a long quotation is one thing said, wherever it is cut. The order of the reports is the dossier's.
 */
final class Clustering {
    /** From here on a pair is taken to say one thing: where the F1 of alignment is highest on our ten occasions, each left out in turn. */
    private static final double LIKELY = 0.35;

    /** So many passages an occasion may have for that; our ten have about half as many. */
    private static final double FEW = 100;

    private final PairModel model;

    Clustering(PairModel model) {
        this.model = model;
    }

    private record Pair(int one, int other, double probability) {
        static final Comparator<Pair> LIKELIEST = Comparator.comparingDouble((Pair pair) -> -pair.probability)
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other);
    }

    /** Groups of the numbers of {@code segments}, each ascending, in order of their first. */
    List<Set<Integer>> groups(List<Segment> segments, List<Passage> passages, Likeness likeness) {
        double least = least(passages.size());
        List<Pair> pairs = new ArrayList<>();
        Votes votes = new Votes(passages);
        likeness.pairs(words -> model.most(words) >= least, (one, other, features) -> {
            double probability = model.probability(features);
            if (probability >= least) {
                pairs.add(new Pair(one, other, probability));
                votes.like(one, other);
            }
        });
        pairs.sort(Pair.LIKELIEST);
        for (Pair pair : pairs) {
            if (votes.belong(pair.one(), pair.other())) {
                votes.join(pair.one(), pair.other());
            }
        }
        List<Set<Integer>> of = new ArrayList<>();
        for (int number = 0; number < passages.size(); number++) {
            of.add(votes.group(number));
        }
        List<Set<Integer>> bySegment = alone(segments.size());
        for (Set<Integer> group : distinct(of)) {
            Set<Integer> all = new TreeSet<>();
            group.forEach(number -> all.addAll(passages.get(number).segments()));
            all.forEach(number -> bySegment.set(number, all));
        }
        for (int number = 1; number < segments.size(); number++) {
            Set<Integer> mine = bySegment.get(number - 1);
            Set<Integer> yours = bySegment.get(number);
            if (mine != yours && runSideBySide(segments, mine, yours)) {
                join(bySegment, mine, yours);
            }
        }
        return distinct(bySegment);
    }

    /**
     * From which probability on a pair is taken. A passage says the same as one or two of another report, however many passages there
     * are: the odds of any pair fall as they grow in number.
     */
    private static double least(int passages) {
        double odds = LIKELY / (1 - LIKELY) * Math.max(1, passages / FEW);
        return odds / (1 + odds);
    }

    private static List<Set<Integer>> alone(int size) {
        List<Set<Integer>> alone = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            alone.add(new TreeSet<>(Set.of(number)));
        }
        return alone;
    }

    private static List<Set<Integer>> distinct(List<Set<Integer>> of) {
        Set<Integer> seen = new HashSet<>();
        List<Set<Integer>> groups = new ArrayList<>();
        for (Set<Integer> group : of) {
            if (seen.add(group.iterator().next())) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static void join(List<Set<Integer>> of, Set<Integer> mine, Set<Integer> yours) {
        mine.addAll(yours);
        yours.forEach(number -> of.set(number, mine));
    }

    /** Whether the two stand in the same reports, next to each other in each, and in one statement of one of them. */
    private static boolean runSideBySide(List<Segment> segments, Set<Integer> mine, Set<Integer> yours) {
        if (!reports(segments, mine).equals(reports(segments, yours))) {
            return false;
        }
        boolean oneStatement = false;
        for (int other : yours) {
            boolean next =
                    other > 0 && mine.contains(other - 1) && segments.get(other).isAfter(segments.get(other - 1));
            if (!next) {
                return false;
            }
            oneStatement |= segments.get(other)
                    .statements()
                    .equals(segments.get(other - 1).statements());
        }
        return oneStatement;
    }

    private static Set<Integer> reports(List<Segment> segments, Set<Integer> group) {
        Set<Integer> reports = new TreeSet<>();
        group.forEach(number -> reports.add(segments.get(number).place().report()));
        return reports;
    }
}

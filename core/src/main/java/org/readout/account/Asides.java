package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the reports' own sentences against what others are said to say, and against each other: those whose figure or date cannot be true with that of a
 * segment that speaks of the same go into its group. For one thread.
 */
final class Asides {
    /** From here on two segments are taken to speak of one thing. */
    private static final double LIKELY = 0.35;

    /** Before two dates or two numbers of people are held against each other, they must surely do so. */
    private static final double SURE = 0.6;

    /**
     * Each other's nearest with figures of one measure may share fewer words: the measure is one more thing that they share.
     */
    private static final double MEASURED = 0.15;

    private final PairModel model;
    private final Contrast contrast;
    private final Contrast people;
    private final Elsewhen elsewhen;

    Asides(PairModel model, Contradictions contradictions, Elsewhen elsewhen) {
        this.model = model;
        this.elsewhen = elsewhen;
        this.contrast = contradictions.withoutPeople();
        this.people = contradictions;
    }

    /**
     * A report's own sentence and another segment.
     *
     * @param measured whether a figure of one measure may tie them: each is the other's nearest, and neither tells of an earlier time
     */
    private record Pair(Segment own, Segment other, double probability, boolean measured) {
        static final Comparator<Pair> LIKELIEST = Comparator.comparingDouble((Pair pair) -> -pair.probability)
                .thenComparing(pair -> pair.own().place())
                .thenComparing(pair -> pair.other().place());
    }

    /**
     * The groups with the sentences that stand against them, those of two sentences behind the others.
     *
     * @param groups of segments that say one thing
     * @param own the reports' own sentences
     */
    List<List<Segment>> join(Dossier dossier, List<List<Segment>> groups, List<Segment> own, Tellers tellers) {
        List<List<Segment>> joined = new ArrayList<>();
        Map<Segment.Place, List<Segment>> holders = new HashMap<>();
        for (List<Segment> group : groups) {
            List<Segment> copy = new ArrayList<>(group);
            joined.add(copy);
            group.forEach(segment -> holders.put(segment.place(), copy));
        }
        Set<Segment.Place> used = new HashSet<>();
        for (Pair pair : pairs(dossier, groups, own)) {
            Segment mine = pair.own();
            List<Segment> group = holders.get(pair.other().place());
            boolean free = !used.contains(mine.place())
                    && (group == null || group.stream().noneMatch(segment -> sameReport(segment, mine)));
            if (free && conflict(pair, tellers)) {
                if (group == null) {
                    group = new ArrayList<>(List.of(pair.other()));
                    joined.add(group);
                    holders.put(pair.other().place(), group);
                    used.add(pair.other().place());
                }
                group.add(mine);
                group.sort(Comparator.comparing(Segment::place));
                holders.put(mine.place(), group);
                used.add(mine.place());
            }
        }
        return joined;
    }

    /** Whether the two cannot both be true, as far as they are surely of one thing. */
    private boolean conflict(Pair pair, Tellers tellers) {
        Version mine = version(pair.own(), tellers);
        Version other = version(pair.other(), tellers);
        return contrast.between(mine, other).stream().anyMatch(reason -> pair.probability() >= least(reason, pair))
                || pair.probability() >= SURE
                        && people.between(mine, other).stream().anyMatch(reason -> reason.aspect() == Aspect.NUMBER);
    }

    private static double least(Reason reason, Pair pair) {
        return switch (reason.aspect()) {
            case NUMBER -> pair.measured() ? MEASURED : LIKELY;
            case DATE -> SURE;
            case POLARITY, PLACE, INITIATOR, CONTENT, WORDING, SPEAKER, LENGTH -> 1;
        };
    }

    private static Version version(Segment segment, Tellers tellers) {
        return new Version(tellers.account(segment), List.of(segment));
    }

    private static boolean sameReport(Segment one, Segment other) {
        return one.place().report() == other.place().report();
    }

    /** Pairs of which one at least is a report's own, the likeliest first. */
    private List<Pair> pairs(Dossier dossier, List<List<Segment>> groups, List<Segment> own) {
        List<Segment> all = new ArrayList<>();
        groups.forEach(all::addAll);
        all.addAll(own);
        all.sort(Comparator.comparing(Segment::place));
        List<Passage> passages = Passage.of(all);
        List<Pair> pairs = new ArrayList<>();
        new Likeness(passages, new Rarity(passages, Rarity.common()), Optional.empty())
                .pairs(words -> model.probability(words) >= MEASURED, (one, other, features) -> {
                    double probability = model.probability(features);
                    boolean mutual = features.getOrDefault(Feature.MUTUAL, 0.0) == 1;
                    if (probability >= (mutual ? MEASURED : LIKELY)) {
                        for (int a : passages.get(one).segments()) {
                            for (int b : passages.get(other).segments()) {
                                add(dossier, all.get(a), all.get(b), probability, mutual, pairs);
                            }
                        }
                    }
                });
        pairs.sort(Pair.LIKELIEST);
        return pairs;
    }

    private void add(
            Dossier dossier, Segment one, Segment other, double probability, boolean mutual, List<Pair> pairs) {
        boolean told = !one.isNarrated() && !other.isNarrated();
        boolean measured = mutual && !told && isNow(dossier, one) && isNow(dossier, other);
        if (!told && !sameReport(one, other) && (measured || probability >= LIKELY)) {
            pairs.add(
                    one.isNarrated()
                            ? new Pair(one, other, probability, measured)
                            : new Pair(other, one, probability, measured));
        }
    }

    private boolean isNow(Dossier dossier, Segment segment) {
        return !elsewhen.isBefore(segment, dossier.reports().get(segment.place().report()));
    }
}

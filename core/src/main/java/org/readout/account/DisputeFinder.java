package org.readout.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.readout.story.Copy;
import org.readout.story.Occasion;

/**
 * Finds the disputes of a run. Testimonies are accepted one after another, then copies and occasions; {@link #find} looks up, for each
 * denial, the assertions that share its rare words, holds the likeliest against it ({@link Rebuttal}), and gathers the denials of
 * one thing, with what they deny, round the one that most assertions stand against. The order of what is accepted makes no
 * difference while there is room for all. Time grows with the number of denials and how often their words occur; no two claims are
 * compared that share no rare word. For one thread.
 */
public final class DisputeFinder {
    /** So many assertions, the likeliest, are held against a denial. */
    private static final int MOST_CANDIDATES = 160;

    /** Less of a denial's weight in common is not looked at. */
    private static final double LEAST_SHARED = 0.35;

    private static final Comparator<Pronouncement> BY_DAY = Comparator.comparing((Pronouncement row) ->
                    row.dated().map(dated -> dated.days().start().toString()).orElse("~"))
            .thenComparing(row -> row.claim().place());

    private final ClaimIndex index;
    private final Originals originals = new Originals();
    private final Settings settings = new Settings();

    /** Takes disputes one after another. */
    public interface Taker {
        /** A dispute. */
        void dispute(Dispute dispute) throws IOException;
    }

    /** Groups on both sides of one claim. */
    private record Gathering(int lead, List<Integer> denials, Map<Integer, Integer> assertions) {}

    /**
     * A finder.
     *
     * @param rack keeps claims meanwhile; empty, and this finder's alone
     * @param mostWords how many words of claims memory has room for, four bytes each; articles that come after are left out
     */
    public DisputeFinder(ClaimRack rack, int mostWords) {
        this.index = new ClaimIndex(rack, mostWords);
    }

    /**
     * Takes what is asserted and denied in one article.
     *
     * @return whether there was room for it
     */
    public boolean accept(Testimony testimony) throws IOException {
        return index.accept(testimony);
    }

    /** Takes a copy. */
    public void accept(Copy copy) {
        originals.accept(copy);
    }

    /** Takes an occasion, which dates the statements made at it. */
    public void accept(Occasion occasion) {
        settings.accept(occasion);
    }

    /** Finds the disputes, those with most independent reports first. */
    public void find(Taker taker) throws IOException {
        List<ClaimIndex.Group> groups = index.groups();
        Search search = new Search(groups);
        List<Dispute> disputes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Gathering gathering : search.gatherings()) {
            disputes.add(dispute(groups, gathering, search.rebuttal, ids));
        }
        disputes.sort(Comparator.comparingInt(
                        (Dispute dispute) -> -dispute.independent(Stance.ASSERTS) - dispute.independent(Stance.DENIES))
                .thenComparing(Dispute::id));
        for (Dispute dispute : disputes) {
            taker.dispute(dispute);
        }
    }

    private Dispute dispute(List<ClaimIndex.Group> groups, Gathering gathering, Rebuttal rebuttal, Set<String> ids)
            throws IOException {
        Map<Integer, Claim> heads = new TreeMap<>();
        for (int denial : gathering.denials()) {
            heads.put(denial, head(groups, denial));
        }
        for (int assertion : gathering.assertions().keySet()) {
            heads.put(assertion, head(groups, assertion));
        }
        List<Pronouncement> rows = new ArrayList<>();
        for (int denial : gathering.denials()) {
            Optional<Claim> against = gathering.assertions().entrySet().stream()
                    .filter(entry -> entry.getValue() == denial)
                    .findFirst()
                    .map(entry -> known(heads, entry.getKey()));
            for (int number : groups.get(denial).claims()) {
                Claim claim = index.claim(number);
                rows.add(row(claim, against, against.flatMap(other -> rebuttal.matchOfAnySides(claim, other))));
            }
        }
        for (Map.Entry<Integer, Integer> assertion : gathering.assertions().entrySet()) {
            Claim denial = known(heads, assertion.getValue());
            for (int number : groups.get(assertion.getKey()).claims()) {
                Claim claim = index.claim(number);
                rows.add(row(
                        claim,
                        Optional.of(denial),
                        rebuttal.matchOfAnySides(denial, claim).map(Rebuttal.Match::turned)));
            }
        }
        List<Pronouncement> folded = new CopyFold(originals).folded(rows);
        List<Pronouncement> sorted = folded.stream().sorted(BY_DAY).toList();
        return new Dispute(DisputeNames.id(sorted, ids), known(heads, gathering.lead()), sorted);
    }

    private static Claim known(Map<Integer, Claim> heads, int group) {
        return Optional.ofNullable(heads.get(group)).orElseThrow();
    }

    private Pronouncement row(Claim claim, Optional<Claim> against, Optional<Rebuttal.Match> match) {
        return new Pronouncement(
                claim,
                settings.dated(claim),
                settings.of(claim),
                Optional.empty(),
                match.flatMap(found -> against),
                match.map(Rebuttal.Match::reasons).orElse(List.of()));
    }

    private Claim head(List<ClaimIndex.Group> groups, int group) throws IOException {
        return index.claim(groups.get(group).claims().get(0));
    }

    /** One search through the groups of a run. */
    private final class Search {
        private final List<ClaimIndex.Group> groups;
        private final ClaimRarity rarity;
        private final Rebuttal rebuttal;
        private final Holders assertions;
        private final Holders denials;
        private final Map<Integer, Map<Integer, Double>> matches = new LinkedHashMap<>();

        Search(List<ClaimIndex.Group> groups) throws IOException {
            this.groups = groups;
            this.rarity = new ClaimRarity(groups);
            this.rebuttal = new Rebuttal(rarity);
            Set<Integer> wanted = new HashSet<>();
            for (ClaimIndex.Group group : groups) {
                if (group.stance() == Stance.DENIES) {
                    for (int word : group.words()) {
                        wanted.add(word);
                    }
                }
            }
            this.assertions = new Holders(groups, Stance.ASSERTS, wanted, rarity);
            this.denials = new Holders(groups, Stance.DENIES, wanted, rarity);
            for (int number = 0; number < groups.size(); number++) {
                if (groups.get(number).stance() == Stance.DENIES) {
                    Map<Integer, Double> found = assertionsAgainst(number);
                    if (!found.isEmpty()) {
                        matches.put(number, found);
                    }
                }
            }
        }

        /** The assertions that a denial stands against, with how sure that is. */
        private Map<Integer, Double> assertionsAgainst(int denial) throws IOException {
            Claim denied = head(groups, denial);
            Map<Integer, Double> found = new TreeMap<>();
            for (int candidate : assertions.nearest(groups.get(denial).words(), LEAST_SHARED, MOST_CANDIDATES)) {
                if (groups.get(candidate).speaker() != groups.get(denial).speaker()) {
                    Optional<Rebuttal.Match> match = rebuttal.match(denied, head(groups, candidate));
                    match.ifPresent(sure -> found.put(candidate, sure.score()));
                }
            }
            return found;
        }

        List<Gathering> gatherings() throws IOException {
            List<Integer> leads = matches.keySet().stream()
                    .sorted(Comparator.comparingInt(
                                    (Integer denial) -> -matches(denial).size())
                            .thenComparing(denial -> denial))
                    .toList();
            Set<Integer> taken = new HashSet<>();
            List<Gathering> gatherings = new ArrayList<>();
            for (int lead : leads) {
                if (taken.add(lead)) {
                    Gathering gathering = gathering(lead, taken);
                    int same = sameAs(gathering, gatherings);
                    if (same < 0) {
                        gatherings.add(gathering);
                    } else {
                        gatherings.set(same, together(gatherings.get(same), gathering));
                    }
                }
            }
            return gatherings;
        }

        /** The earlier gathering in which most of the assertions stand, denied by the same side; -1 where there is none. */
        private int sameAs(Gathering gathering, List<Gathering> earlier) throws IOException {
            Claim lead = head(groups, gathering.lead());
            for (int number = 0; number < earlier.size(); number++) {
                Set<Integer> shared = new HashSet<>(gathering.assertions().keySet());
                shared.retainAll(earlier.get(number).assertions().keySet());
                if (2 * shared.size() > gathering.assertions().size()
                        && Rebuttal.areOneSide(
                                lead, head(groups, earlier.get(number).lead()))) {
                    return number;
                }
            }
            return -1;
        }

        private Gathering together(Gathering one, Gathering other) {
            TreeSet<Integer> denials = new TreeSet<>(one.denials());
            denials.addAll(other.denials());
            Map<Integer, Integer> assertions = new TreeMap<>(other.assertions());
            assertions.putAll(one.assertions());
            return new Gathering(one.lead(), List.copyOf(denials), assertions);
        }

        private Gathering gathering(int lead, Set<Integer> taken) throws IOException {
            Claim leading = head(groups, lead);
            TreeSet<Integer> together = new TreeSet<>(Set.of(lead));
            for (int other : denials.nearest(groups.get(lead).words(), LEAST_SHARED, MOST_CANDIDATES)) {
                if (!taken.contains(other) && rebuttal.agree(leading, head(groups, other))) {
                    together.add(other);
                }
            }
            taken.addAll(together);
            Map<Integer, Integer> best = new TreeMap<>();
            Map<Integer, Double> scores = new HashMap<>();
            for (int denial : together) {
                matches(denial).forEach((assertion, score) -> {
                    if (score > scores.getOrDefault(assertion, 0.0)) {
                        scores.put(assertion, score);
                        best.put(assertion, denial);
                    }
                });
            }
            return new Gathering(lead, List.copyOf(together), best);
        }

        private Map<Integer, Double> matches(int denial) {
            return matches.getOrDefault(denial, Map.of());
        }
    }
}

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

/**
 * Gathers the groups of claims of a run into disputes: holds each denial against the assertions that share its rare words, and joins
 * denials of one thing, with what they deny, round the one that most assertions stand against. For one thread.
 */
final class Gatherer {
    /** So many assertions, the likeliest, are held against a denial. */
    private static final int MOST_CANDIDATES = 160;

    /** Less of a denial's weight in common is not looked at. */
    private static final double LEAST_SHARED = 0.35;

    private final ClaimIndex index;

    private final List<ClaimIndex.Group> groups;
    private final ClaimRarity rarity;
    private final Rebuttal rebuttal;
    private final Holders assertions;
    private final Holders denials;
    private final Map<Integer, Map<Integer, Double>> matches = new LinkedHashMap<>();

    /**
     * Groups on both sides of one claim.
     *
     * @param lead the denial round which the others gather
     * @param denials of one thing
     * @param assertions that stand against them, each with the denial that it's held against
     */
    record Gathering(int lead, List<Integer> denials, Map<Integer, Integer> assertions) {}

    Gatherer(ClaimIndex index, List<ClaimIndex.Group> groups) throws IOException {
        this.index = index;
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
        Claim denied = head(denial);
        Map<Integer, Double> found = new TreeMap<>();
        for (int candidate : assertions.nearest(groups.get(denial).words(), LEAST_SHARED, MOST_CANDIDATES)) {
            if (groups.get(candidate).speaker() != groups.get(denial).speaker()) {
                Optional<Rebuttal.Match> match = rebuttal.match(denied, head(candidate));
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
        Claim lead = head(gathering.lead());
        for (int number = 0; number < earlier.size(); number++) {
            Set<Integer> shared = new HashSet<>(gathering.assertions().keySet());
            shared.retainAll(earlier.get(number).assertions().keySet());
            if (2 * shared.size() > gathering.assertions().size()
                    && Rebuttal.areOneSide(lead, head(earlier.get(number).lead()))) {
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
        Claim leading = head(lead);
        TreeSet<Integer> together = new TreeSet<>(Set.of(lead));
        for (int other : denials.nearest(groups.get(lead).words(), LEAST_SHARED, MOST_CANDIDATES)) {
            if (!taken.contains(other) && rebuttal.agree(leading, head(other))) {
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

    private Claim head(int group) throws IOException {
        return index.claim(groups.get(group).claims().get(0));
    }

    /** What judges a pair. */
    Rebuttal rebuttal() {
        return rebuttal;
    }

    ClaimRarity rarity() {
        return rarity;
    }

    private Map<Integer, Double> matches(int denial) {
        return matches.getOrDefault(denial, Map.of());
    }
}

package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.text.Span;

/**
 * Whether one claim denies what another asserts, and whether two denials deny one thing. Held against each other are the words that say
 * what is claimed, weighed by their rarity, and who is named; a claim about the denier needs less in common than one about somebody
 * else. Immutable.
 */
final class Rebuttal {
    /** Of what is denied, so much stands in the assertion where that is about the denier. */
    private static final double COVER = 0.6;

    /** Where it is about somebody else it is the same proposition only with more in common, and on both sides. */
    private static final double SAME = 0.75;

    private static final double SAME_BACK = 0.35;

    private static final int FEWEST = 3;

    /** A negation so close before or behind the shared words of an assertion belongs to them. */
    private static final int BEFORE = 12;

    private static final int BEHIND = 4;

    private final ClaimRarity rarity;
    private final AspectWeights weights = new AspectWeights();

    Rebuttal(ClaimRarity rarity) {
        this.rarity = rarity;
    }

    /** What speaks for a denial and an assertion being about one thing; seen from the first claim. */
    record Match(double score, List<Reason> reasons) {
        Match {
            reasons = List.copyOf(reasons);
        }

        /** The same, seen from the assertion. */
        Match turned() {
            return new Match(
                    score,
                    reasons.stream()
                            .map(reason -> new Reason(
                                    reason.aspect(), reason.change(), reason.there(), reason.here(), reason.weight()))
                            .toList());
        }
    }

    /** What two claims share of what they say, by key. */
    private record Shared(Set<String> keys, double here, double there, long telling) {}

    /** Whether {@code denial} denies what {@code assertion} asserts, by another speaker of another side. */
    Optional<Match> match(Claim denial, Claim assertion) {
        if (areOneSide(denial, assertion)) {
            return Optional.empty();
        }
        return matchOfAnySides(denial, assertion);
    }

    /** The same, whoever the speakers are. */
    Optional<Match> matchOfAnySides(Claim denial, Claim assertion) {
        Set<String> subjects = subjects(denial);
        Shared shared = shared(denial, assertion);
        Set<String> others = others(denial, subjects);
        Set<String> theirs = others(assertion, subjects);
        boolean named = others.stream().anyMatch(theirs::contains)
                || assertion.self().stream().anyMatch(others::contains);
        boolean elsewhere = !others.isEmpty() && !theirs.isEmpty() && !named;
        boolean enough = subjects.isEmpty()
                ? shared.here() >= SAME && shared.there() >= SAME_BACK && shared.telling() >= FEWEST
                : shared.here() >= COVER && shared.telling() >= 2
                        || shared.here() >= SAME && shared.telling() == 1 && named;
        if (!enough
                || elsewhere
                || denial.proposition().future() != assertion.proposition().future()
                || !isSaid(denial, assertion, subjects)
                || isNegated(assertion, shared.keys())) {
            return Optional.empty();
        }
        return Optional.of(new Match(score(shared, !subjects.isEmpty()), reasons(denial, assertion, shared)));
    }

    /** The keys of those of whom something is denied: who is named before it. */
    private static Set<String> subjects(Claim denial) {
        int predicate = denial.proposition().terms().stream()
                .filter(term -> term.kind() == Term.Kind.PREDICATE)
                .mapToInt(term -> term.span().start())
                .min()
                .orElse(0);
        Set<String> subjects = new HashSet<>();
        denial.proposition().terms().stream()
                .filter(term -> term.kind() == Term.Kind.ACTOR && term.span().start() <= predicate)
                .forEach(term -> subjects.add(term.key()));
        return subjects;
    }

    /** Whether what is denied of somebody is said of him, behind his name; where nobody is named, whether it is said at all. */
    private static boolean isSaid(Claim denial, Claim assertion, Set<String> subjects) {
        Set<String> denied = new HashSet<>();
        denial.proposition().terms().stream()
                .filter(term -> term.kind() == Term.Kind.PREDICATE)
                .forEach(term -> denied.add(term.key()));
        boolean named = subjects.isEmpty();
        for (Term term : assertion.proposition().terms()) {
            named |= term.kind() == Term.Kind.ACTOR && subjects.contains(term.key());
            if (named && term.kind() == Term.Kind.PREDICATE && denied.contains(term.key())) {
                return true;
            }
        }
        return false;
    }

    /** Whether two denials deny one thing: about the same actor, and most of either in the other. */
    boolean agree(Claim one, Claim other) {
        Set<String> mine = new HashSet<>(one.proposition().actors());
        mine.retainAll(other.proposition().actors());
        Shared shared = shared(one, other);
        boolean named = !mine.isEmpty()
                || one.proposition().actors().isEmpty()
                        && other.proposition().actors().isEmpty();
        return named && shared.telling() >= 2 && shared.here() >= COVER && shared.there() >= COVER
                || named && shared.telling() >= 1 && shared.here() >= SAME && shared.there() >= SAME;
    }

    /** What speaks for two denials denying one thing; seen from the first. */
    List<Reason> agreement(Claim one, Claim other) {
        return reasons(one, other, shared(one, other));
    }

    private static double score(Shared shared, boolean about) {
        return Math.min(1, shared.here()) * (about ? 1 : SAME);
    }

    private List<Reason> reasons(Claim denial, Claim assertion, Shared shared) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                Aspect.CONTENT,
                Optional.empty(),
                spans(denial, shared.keys()),
                spans(assertion, shared.keys()),
                weights.of(Aspect.CONTENT) * Math.min(1, shared.here())));
        reasons.add(new Reason(
                Aspect.POLARITY,
                Optional.empty(),
                denial.proposition().turns(),
                against(assertion),
                weights.of(Aspect.POLARITY)));
        return reasons;
    }

    /** What turns the other claim round too, where it is a denial. */
    private static List<Span> against(Claim other) {
        return other.stance() == Stance.DENIES ? other.proposition().turns() : List.of();
    }

    private static List<Span> spans(Claim claim, Set<String> keys) {
        return claim.proposition().terms().stream()
                .filter(term -> term.tells() && keys.contains(term.key()))
                .map(Term::span)
                .distinct()
                .toList();
    }

    private Shared shared(Claim one, Claim other) {
        Map<String, Double> mine = weighed(one);
        Map<String, Double> yours = weighed(other);
        Set<String> keys = new HashSet<>(mine.keySet());
        keys.retainAll(yours.keySet());
        double common = keys.stream().sorted().mapToDouble(mine::get).sum();
        long telling = one.proposition().terms().stream()
                .filter(term -> term.isTelling() && keys.contains(term.key()))
                .map(Term::key)
                .distinct()
                .count();
        return new Shared(keys, common / sum(mine), common / sum(yours), telling);
    }

    private Map<String, Double> weighed(Claim claim) {
        Map<String, Double> weighed = new TreeMap<>();
        claim.proposition().terms().stream()
                .filter(Term::tells)
                .forEach(term -> weighed.put(term.key(), rarity.of(term)));
        return weighed;
    }

    private static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The actors whom a claim names beside those of whom something is denied. */
    private static Set<String> others(Claim claim, Set<String> subjects) {
        Set<String> others = new HashSet<>(claim.proposition().actors());
        others.removeAll(subjects);
        return others;
    }

    /** Whether a negation in an assertion stands near the words that are shared. */
    private static boolean isNegated(Claim assertion, Set<String> keys) {
        List<Span> shared = spans(assertion, keys);
        if (shared.isEmpty()) {
            return false;
        }
        String text = assertion.stretch().text();
        int start = shared.stream().mapToInt(Span::start).min().orElse(0);
        int end = shared.stream().mapToInt(Span::end).max().orElse(0);
        return assertion.proposition().turns().stream()
                .anyMatch(turn -> turn.start() >= start && turn.end() <= end
                        || turn.end() <= start && words(text, turn.end(), start) < BEFORE
                        || turn.start() >= end && words(text, end, turn.start()) < BEHIND);
    }

    private static int words(String text, int from, int to) {
        String between = text.substring(from, to).strip();
        return between.isEmpty() ? 0 : between.split("\\s+", -1).length;
    }

    /** Whether two speak for one side, or may be one: one actor, one state or organisation, one surname. */
    static boolean areOneSide(Claim one, Claim other) {
        Actor mine = one.speaker();
        Actor yours = other.speaker();
        if (mine.id().equals(yours.id())
                || mine.affiliation().isPresent() && mine.affiliation().equals(yours.affiliation())) {
            return true;
        }
        if (last(mine).equals(last(yours))) {
            return true;
        }
        boolean unknown = mine.affiliation().isEmpty() || yours.affiliation().isEmpty();
        return unknown && !(isNamed(mine) && isNamed(yours));
    }

    private static boolean isNamed(Actor actor) {
        return actor.type() != ActorType.GROUP
                && (actor.type() != ActorType.PERSON || actor.name().indexOf(' ') > 0);
    }

    private static String last(Actor actor) {
        return actor.name().substring(actor.name().lastIndexOf(' ') + 1);
    }
}

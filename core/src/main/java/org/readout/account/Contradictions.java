package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in what two accounts of one point cannot both be true: a figure, a date, a place, who began, or whether it is so at all. Each
 * aspect is told only where both sides name it. Immutable.
 */
final class Contradictions implements Contrast {
    private final AspectWeights weights;
    private final Calendar calendar = new Calendar();
    private final QuantityReader quantities;
    private final Polarity polarity;
    private final Places places;
    private final Initiative initiative;
    private final Ballot ballot = new Ballot();
    private final Length length;
    private final boolean people;

    Contradictions(Set<String> common, ChangeKinds kinds, AspectWeights weights) {
        this.weights = weights;
        Lands lands = new Lands();
        Events events = new Events();
        this.quantities = new QuantityReader(common, calendar);
        this.polarity = new Polarity(common, kinds);
        this.places = new Places(common, lands, events);
        this.initiative = new Initiative(lands, events);
        this.length = new Length(quantities, events);
        this.people = true;
    }

    private Contradictions(Contradictions full) {
        this.weights = full.weights;
        this.quantities = full.quantities;
        this.polarity = full.polarity;
        this.places = full.places;
        this.initiative = full.initiative;
        this.length = full.length;
        this.people = false;
    }

    /** The same, but for numbers of people, which it leaves out. */
    Contradictions withoutPeople() {
        return new Contradictions(this);
    }

    /** What is told of the occasion itself. */
    List<Circumstance> circumstances() {
        return List.of(initiative, places, length, ballot);
    }

    /** The contradictions of {@code here} with {@code reference}, at most one for each aspect. */
    @Override
    public List<Reason> between(Version here, Version reference) {
        List<Reason> found = new ArrayList<>();
        initiative.conflict(here, reference).ifPresent(conflict -> found.add(reason(Aspect.INITIATOR, conflict)));
        if (found.isEmpty()) {
            polarity.conflict(here, reference).ifPresent(conflict -> found.add(reason(Aspect.POLARITY, conflict)));
        }
        figures(here, reference).ifPresent(conflict -> found.add(reason(Aspect.NUMBER, conflict)));
        days(here, reference).ifPresent(conflict -> found.add(reason(Aspect.DATE, conflict)));
        if (found.isEmpty()) {
            places.conflict(here, reference).ifPresent(conflict -> found.add(reason(Aspect.PLACE, conflict)));
        }
        return found;
    }

    private Reason reason(Aspect aspect, Conflict conflict) {
        return new Reason(aspect, Optional.empty(), conflict.here(), conflict.there(), weights.of(aspect));
    }

    /** A figure on each side that counts the same and fits nothing on the other. */
    private Optional<Conflict> figures(Version here, Version reference) {
        List<Quantity> mine = quantities.read(here.words());
        List<Quantity> yours = quantities.read(reference.words());
        for (Quantity one : mine) {
            for (Quantity other : yours) {
                if (one.countsLike(other)
                        && (people || !one.unit().equals("people"))
                        && isAlone(one, yours)
                        && isAlone(other, mine)) {
                    return Optional.of(new Conflict(List.of(one.span()), List.of(other.span())));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether none of {@code others} may be the same figure, whatever it counts. */
    private static boolean isAlone(Quantity one, List<Quantity> others) {
        return others.stream()
                .noneMatch(other -> one.fits(other)
                        && (one.unit().equals(other.unit())
                                || one.countsLike(other)
                                || one.unit().isEmpty()
                                || other.unit().isEmpty()));
    }

    private Optional<Conflict> days(Version here, Version reference) {
        List<Calendar.Day> mine = calendar.read(here.words(), here.times());
        List<Calendar.Day> yours = calendar.read(reference.words(), reference.times());
        for (Calendar.Day one : mine) {
            for (Calendar.Day other : yours) {
                if (one.excludes(other)
                        && yours.stream().noneMatch(one::fits)
                        && mine.stream().noneMatch(other::fits)) {
                    return Optional.of(new Conflict(List.of(one.span()), List.of(other.span())));
                }
            }
        }
        return Optional.empty();
    }
}

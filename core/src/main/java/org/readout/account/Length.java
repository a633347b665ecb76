package org.readout.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How long the occasion took: hours or minutes beside a word for it or for lasting. Immutable. */
final class Length implements Circumstance {
    private static final Set<String> LASTING = Set.of("lasted", "lasting", "length", "duration", "took", "long");

    private static final Set<String> TIMES = Set.of("hour", "hours", "minute", "minutes");

    /** The figure and the word stand at most so far apart. */
    private static final int REACH = 6;

    /** An occasion that takes more hours is told in days. */
    private static final double LONGEST = 36;

    private final QuantityReader quantities;
    private final Events events;

    Length(QuantityReader quantities, Events events) {
        this.quantities = quantities;
        this.events = events;
    }

    @Override
    public Aspect aspect() {
        return Aspect.NUMBER;
    }

    @Override
    public Set<String> topics(Segment segment) {
        return length(segment.words()).isPresent() ? Set.of("length") : Set.of();
    }

    @Override
    public Optional<Conflict> conflict(Version here, Version reference) {
        Optional<Quantity> mine = length(here.words());
        Optional<Quantity> yours = length(reference.words());
        return mine.isPresent() && yours.isPresent() && !mine.get().fits(yours.get())
                ? Optional.of(new Conflict(
                        List.of(mine.get().span()), List.of(yours.get().span())))
                : Optional.empty();
    }

    private Optional<Quantity> length(List<Word> words) {
        if (words.stream().noneMatch(word -> TIMES.contains(word.form()))) {
            return Optional.empty();
        }
        for (Quantity quantity : quantities.read(words)) {
            if (quantity.unit().equals("hour")
                    && quantity.high() <= LONGEST
                    && (isBesideLasting(words, quantity) || isBesideEvent(words, quantity))) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    private static boolean isBesideLasting(List<Word> words, Quantity quantity) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).span().start() >= quantity.span().start()) {
                return words.subList(Math.max(0, at - REACH), Math.min(words.size(), at + REACH / 2)).stream()
                        .anyMatch(word -> LASTING.contains(word.form()));
            }
        }
        return false;
    }

    /** "A three-hour meeting", "two hours of talks". */
    private boolean isBesideEvent(List<Word> words, Quantity quantity) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).span().start() >= quantity.span().end()) {
                return words.subList(at, Math.min(words.size(), at + REACH / 2)).stream()
                        .anyMatch(word -> !events.of(word).isEmpty());
            }
        }
        return false;
    }
}

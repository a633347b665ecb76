package org.readout.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How long the occasion took: hours or minutes beside a word for it or for lasting. Immutable. */
final class Length implements Circumstance {
    private static final Set<String> LASTING = Set.of("lasted", "lasting", "length", "duration", "took", "long");

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
    public Optional<String> topic(Segment segment) {
        return length(segment.words()).map(length -> "length");
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
        boolean lasting = words.stream().anyMatch(word -> LASTING.contains(word.form()));
        for (Quantity quantity : quantities.read(words)) {
            if (quantity.unit().equals("hour")
                    && quantity.high() <= LONGEST
                    && (lasting || isBesideEvent(words, quantity))) {
                return Optional.of(quantity);
            }
        }
        return Optional.empty();
    }

    /** "A three-hour meeting", "two hours of talks". */
    private boolean isBesideEvent(List<Word> words, Quantity quantity) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).span().start() >= quantity.span().end()) {
                return words.subList(at, Math.min(words.size(), at + REACH / 2)).stream()
                        .anyMatch(word -> events.of(word).isPresent());
            }
        }
        return false;
    }
}

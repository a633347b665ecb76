package org.readout.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A page that could not be had.
 *
 * @param asked its address
 * @param at when it was last tried
 * @param rounds in how many rounds it was tried
 * @param lasting whether trying again makes no sense: it is refused, or not there
 * @param why a sentence
 * @param announced what a feed says of it
 */
record Missed(String asked, Instant at, int rounds, boolean lasting, String why, Optional<Announced> announced) {
    private static final int MOST_ROUNDS = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);

    Missed {
        why = Announced.shortened(why);
    }

    /** Whether it is time for another round: after a quarter of an hour, then twice as long each time, four times in all. */
    boolean due(Instant now) {
        return !lasting
                && rounds < MOST_ROUNDS
                && !now.isBefore(at.plus(FIRST.multipliedBy(1L << Math.max(0, rounds - 1))));
    }
}

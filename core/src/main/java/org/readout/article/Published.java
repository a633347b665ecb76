package org.readout.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When an article was published: a date, and the instant where its source gives one.
 *
 * @param date the day, as the outlet states it
 * @param time the instant with its offset; empty where only the day is known
 */
public record Published(LocalDate date, Optional<OffsetDateTime> time) {

    /** ISO 8601, as precise as it is known: {@code 2024-05-06} or {@code 2024-05-06T10:15:00+02:00}. */
    @Override
    public String toString() {
        return time.map(OffsetDateTime::toString).orElseGet(date::toString);
    }
}

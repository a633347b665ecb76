package org.readout.story;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param start the first
 * @param end the last, not before the first
 */
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + " " + end);
        }
    }
}

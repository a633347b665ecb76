package org.readout.when;

import java.time.LocalDate;
import java.util.Optional;
import org.readout.text.Span;

/**
 * Words that tell a time, and the days they mean.
 *
 * @param span the words ("last month", "on June 3")
 * @param start first day; empty where it cannot be told
 * @param end last day, inclusive; present exactly when {@code start} is
 * @param rule what decided
 */
public record TimeExpression(Span span, Optional<LocalDate> start, Optional<LocalDate> end, String rule) {
    public TimeExpression {
        if (start.isPresent() != end.isPresent()) {
            throw new IllegalArgumentException("half an interval: " + start + " " + end);
        }
        if (start.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("ends before it starts: " + start + " " + end);
        }
    }
}

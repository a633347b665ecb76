package org.readout.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from one to another, both included. What has no day lies in no period but {@link #ANY}.
 *
 * @param from first day; empty: from the beginning
 * @param to last day; empty: to the end
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Whatever the day, also none. */
    public static final Period ANY = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "a period that ends on " + to.get() + " before it begins on " + from.get());
        }
    }

    /** Whether it asks for anything. */
    public boolean isAny() {
        return from.isEmpty() && to.isEmpty();
    }
}

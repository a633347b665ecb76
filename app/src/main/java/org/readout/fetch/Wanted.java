package org.readout.fetch;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of the pages that feeds and sitemaps announce are fetched.
 *
 * @param pages most of them in one round, the latest first
 * @param since the day before which a page is left out if its day is known; empty for all
 */
public record Wanted(int pages, Optional<LocalDate> since) {
    /** The usual number. */
    public static final int USUAL = 1000;

    public Wanted {
        Objects.requireNonNull(since, "since");
        if (pages < 1) {
            throw new IllegalArgumentException("no pages wanted: " + pages);
        }
    }
}

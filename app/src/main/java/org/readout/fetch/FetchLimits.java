package org.readout.fetch;

import java.time.Duration;

/**
 * How much is taken from a web server, and how long it is waited for.
 *
 * @param bytes of one body
 * @param redirects that are followed
 * @param silence how long the server may say nothing
 * @param whole how long everything may take, redirects included
 */
public record FetchLimits(int bytes, int redirects, Duration silence, Duration whole) {
    /** For a page: as large as a report may be. */
    public static final FetchLimits PAGE = new FetchLimits(8 << 20, 5, Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** For a webhook, whose answer is only a status. */
    public static final FetchLimits HOOK = new FetchLimits(64 << 10, 0, Duration.ofSeconds(10), Duration.ofSeconds(15));

    public FetchLimits {
        if (bytes < 0 || redirects < 0 || silence.isNegative() || silence.isZero() || whole.compareTo(silence) < 0) {
            throw new IllegalArgumentException("limits that let nothing through: " + bytes + " bytes, " + redirects
                    + " redirects, " + silence + " silence, " + whole + " in all");
        }
    }
}

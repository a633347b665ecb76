package org.readout.fetch;

import java.time.Duration;

/**
 * How much is taken from a web server, and how long it is waited for.
 *
 * @param bytes of one body
 * @param redirects that are followed
 * @param silence how long the server may say nothing
 * @param whole how long everything may take, redirects included
 * @param cut whether of a larger body the first {@code bytes} are taken, instead of nothing
 */
public record FetchLimits(int bytes, int redirects, Duration silence, Duration whole, boolean cut) {
    /** For a page: as large as a report may be. */
    public static final FetchLimits PAGE = new FetchLimits(8 << 20, 5, Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** For a webhook, whose answer is only a status. */
    public static final FetchLimits HOOK = new FetchLimits(64 << 10, 0, Duration.ofSeconds(10), Duration.ofSeconds(15));

    /** For a feed. */
    public static final FetchLimits FEED = new FetchLimits(16 << 20, 5, Duration.ofSeconds(10), Duration.ofSeconds(60));

    /** For a sitemap, which may hold 50 MiB (sitemaps.org). */
    public static final FetchLimits SITEMAP =
            new FetchLimits(50 << 20, 5, Duration.ofSeconds(10), Duration.ofSeconds(120));

    /** For robots.txt, of which the first 500 KiB are read (RFC 9309). */
    public static final FetchLimits ROBOTS =
            new FetchLimits(500 << 10, 5, Duration.ofSeconds(10), Duration.ofSeconds(30), true);

    /** Limits by which nothing is taken of a body that is larger. */
    public FetchLimits(int bytes, int redirects, Duration silence, Duration whole) {
        this(bytes, redirects, silence, whole, false);
    }

    public FetchLimits {
        if (bytes < 0 || redirects < 0 || silence.isNegative() || silence.isZero() || whole.compareTo(silence) < 0) {
            throw new IllegalArgumentException("limits that let nothing through: " + bytes + " bytes, " + redirects
                    + " redirects, " + silence + " silence, " + whole + " in all");
        }
    }
}

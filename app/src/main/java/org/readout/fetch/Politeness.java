package org.readout.fetch;

import java.time.Duration;

/**
 * How servers are treated.
 *
 * @param pause between two requests to one host
 * @param longestPause the longest pause that a site's robots.txt can ask for
 * @param hosts how many hosts are asked at the same time
 * @param patience with servers that cannot answer
 */
public record Politeness(Duration pause, Duration longestPause, int hosts, Patience patience) {
    /** A second and a half between requests, a minute where a site wants it, eight hosts at once. */
    public static final Politeness USUAL =
            new Politeness(Duration.ofMillis(1500), Duration.ofMinutes(1), 8, Patience.USUAL);

    public Politeness {
        if (pause.isNegative() || hosts < 1) {
            throw new IllegalArgumentException("no politeness: a pause of " + pause + ", " + hosts + " hosts");
        }
    }

    /** The same with another pause. */
    public Politeness withPause(Duration other) {
        return new Politeness(other, longestPause, hosts, patience);
    }
}

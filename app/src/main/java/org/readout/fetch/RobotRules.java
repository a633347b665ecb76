package org.readout.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a site's robots.txt says to us (RFC 9309).
 *
 * @param rules as they are read
 * @param trouble why they could not be, in a sentence; nothing may be fetched then
 */
record RobotRules(BaseRobotRules rules, Optional<String> trouble) {
    boolean allows(String address) {
        return trouble.isEmpty() && rules.isAllowed(address);
    }

    /** How long the site asks to wait between requests, {@code longest} at most. */
    Duration pause(Duration shortest, Duration longest) {
        long asked = rules.getCrawlDelay();
        Duration pause = asked == BaseRobotRules.UNSET_CRAWL_DELAY
                ? shortest
                : Duration.ofMillis(Math.min(asked, longest.toMillis()));
        return pause.compareTo(shortest) < 0 ? shortest : pause;
    }

    /** The sitemaps that are named. */
    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}

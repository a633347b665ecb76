package org.readout.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what sites let robots fetch (RFC 9309). Each site is asked once a day: a site without a robots.txt, which answers
 * 4xx, lets everything be fetched; of one that cannot be reached, that answers 5xx or 429 or leads where nobody may go,
 * nothing is fetched until it can be asked. Thread-safe.
 */
final class Robots {
    /** By which name sites speak to us. */
    static final String NAME = "readout";

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int MANY = 2048;

    private final GuardedFetcher fetcher;
    private final Turns turns;
    private final Politeness politeness;
    private final FetchLimits limits;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(RobotRules rules, Instant until) {}

    Robots(GuardedFetcher fetcher, Turns turns, Politeness politeness, FetchLimits limits, Clock clock) {
        this.fetcher = fetcher;
        this.turns = turns;
        this.politeness = politeness;
        this.limits = limits;
        this.clock = clock;
    }

    /** The rules of the site that a page is on. Asks it where they are not known; whoever calls has no turn. */
    RobotRules of(GuardedAddress page) throws InterruptedException {
        String site = page.uri().getScheme() + "://" + page.authority();
        Kept known = kept.get(site);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.rules();
        }
        RobotRules rules = ask(site + "/robots.txt");
        Duration life = rules.trouble().isPresent() ? politeness.patience().first() : LIFETIME;
        if (kept.size() > MANY) {
            kept.clear();
        }
        kept.put(site, new Kept(rules, clock.instant().plus(life)));
        return rules;
    }

    private RobotRules ask(String address) throws InterruptedException {
        String next = address;
        try {
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                Fetched answer = once(fetcher.guard().check(next));
                if (!answer.leadsOn()) {
                    return read(address, answer);
                }
                next = GuardedFetcher.led(answer);
            }
            return closed("It leads on more than " + limits.redirects() + " times.");
        } catch (IOException e) {
            return closed(Faults.sentence(e));
        }
    }

    private Fetched once(GuardedAddress address) throws IOException, InterruptedException {
        turns.take(address.authority());
        try {
            return fetcher.once(address, Map.of("Accept", "text/plain, */*;q=0.5"), limits);
        } finally {
            turns.give(address.authority(), politeness.pause());
        }
    }

    private static RobotRules read(String address, Fetched answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
            parser.setMaxCrawlDelay(Long.MAX_VALUE);
            String type = answer.header("content-type").orElse("text/plain");
            return new RobotRules(parser.parseContent(address, answer.content(), type, Set.of(NAME)), Optional.empty());
        }
        if (status / 100 == 4 && status != 429) {
            return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
        }
        return closed("The server answered with status " + status + ".");
    }

    private static RobotRules closed(String why) {
        return new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
    }
}

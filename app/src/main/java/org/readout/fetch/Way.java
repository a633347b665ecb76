package org.readout.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way to a page or a feed: looks at every address on it, asks what the sites let robots do, waits for the hosts' turns,
 * and goes where servers lead. Thread-safe.
 */
final class Way {
    /** Characters from which on a server does not get its own words back. */
    static final int LONGEST_CONDITION = 1024;

    private final GuardedFetcher fetcher;
    private final Robots robots;
    private final Turns turns;
    private final Politeness politeness;
    private final Clock clock;

    /**
     * What was met on the way.
     *
     * @param hops the answers, the last of which leads no further; empty where the way ended before
     * @param ended why it did
     */
    record Walked(List<Fetched> hops, Optional<Job.Result> ended) {
        Walked(Job.Result ended) {
            this(List.of(), Optional.of(ended));
        }
    }

    Way(GuardedFetcher fetcher, Robots robots, Turns turns, Politeness politeness, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.turns = turns;
        this.politeness = politeness;
        this.clock = clock;
    }

    /**
     * Goes to {@code address} and on.
     *
     * @param headers what each of the servers is told beside
     */
    Walked walk(String address, Function<GuardedAddress, Map<String, String>> headers, FetchLimits limits)
            throws InterruptedException {
        List<Fetched> hops = new ArrayList<>();
        String next = address;
        try {
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                GuardedAddress checked = fetcher.guard().check(next);
                RobotRules rules = robots.of(checked);
                if (rules.trouble().isPresent()) {
                    return new Walked(new Job.Later(
                            Optional.empty(),
                            "The robots.txt of " + checked.authority() + " cannot be read: "
                                    + rules.trouble().get()));
                }
                if (!rules.allows(checked.uri().toString())) {
                    return refused("The robots.txt of " + checked.authority() + " does not allow it.");
                }
                Fetched answer = once(checked, headers.apply(checked), rules, limits);
                hops.add(answer);
                if (!answer.leadsOn()) {
                    return new Walked(List.copyOf(hops), Optional.empty());
                }
                next = GuardedFetcher.led(answer);
            }
            return refused("The server leads on more than " + limits.redirects() + " times.");
        } catch (IOException e) {
            return Faults.passes(e)
                    ? new Walked(new Job.Later(Optional.empty(), Faults.sentence(e)))
                    : refused(Faults.sentence(e));
        }
    }

    private static Walked refused(String why) {
        return new Walked(new Job.Over(Visited.Kind.REFUSED, why));
    }

    private Fetched once(GuardedAddress address, Map<String, String> headers, RobotRules rules, FetchLimits limits)
            throws IOException, InterruptedException {
        turns.take(address.authority());
        try {
            return fetcher.once(address, headers, limits);
        } finally {
            turns.give(address.authority(), rules.pause(politeness.pause(), politeness.longestPause()));
        }
    }

    /** What an answer comes to that brings nothing: another try, or the end. Who asks for time gets it. */
    Job.Result refused(Fetched answer) {
        int status = answer.status();
        String sentence = "The server answered with status " + status + ".";
        if (!passes(status)) {
            return new Job.Over(Visited.Kind.MISSING, sentence);
        }
        Optional<Duration> asked = Patience.asked(answer.header("retry-after"), clock);
        Duration longest = politeness.patience().longestAsked();
        asked.ifPresent(
                wait -> turns.postpone(answer.address().authority(), wait.compareTo(longest) < 0 ? wait : longest));
        return new Job.Later(asked, sentence);
    }

    /** Whether another try may bring something else: a proxy or a server has trouble, and does not say no for good. */
    private static boolean passes(int status) {
        return status == 407 || status == 408 || status == 429 || status / 100 == 5 && status != 501 && status != 505;
    }

    /** Headers by which a server says only whether what it called so has changed. */
    static Map<String, String> conditions(Optional<String> etag, Optional<String> modified) {
        Map<String, String> conditions = new LinkedHashMap<>();
        etag.filter(Way::sendable).ifPresent(value -> conditions.put("If-None-Match", value));
        modified.filter(Way::sendable).ifPresent(value -> conditions.put("If-Modified-Since", value));
        return conditions;
    }

    /** Whether a server gets its own words back: not where they are none that a header may have. */
    private static boolean sendable(String value) {
        return value.length() < LONGEST_CONDITION && value.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    /** The sitemaps that the robots.txt of a site names. */
    List<String> sitemaps(GuardedAddress site) throws InterruptedException {
        return robots.of(site).sitemaps();
    }

    GuardedAddress checked(String address) throws AddressRefused {
        return fetcher.guard().check(address);
    }
}

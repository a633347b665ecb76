package org.readout.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.fetch.Agent;
import org.readout.fetch.Dialer;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.Patience;
import org.readout.fetch.Politeness;
import org.readout.fetch.Proxies;
import org.readout.fetch.Reach;
import org.readout.fetch.Rhythm;
import org.readout.fetch.Wanted;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is fetched, how servers are asked, and how often. Filled by the command line. */
final class FetchOptions {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)(ms|s|m|h|d)?");
    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private Duration delay = Politeness.USUAL.pause();
    private Duration every = Duration.ofMinutes(15);
    private Optional<LocalDate> since = Optional.empty();
    private int limit = Wanted.USUAL;

    @Option(
            names = "--feed",
            paramLabel = "URL",
            description = "Fetch the pages that this feed announces: RSS, Atom or JSON Feed.")
    private List<String> feeds = List.of();

    @Option(
            names = "--sitemap",
            paramLabel = "URL",
            description = "Fetch the pages that this sitemap names, or the sitemaps that it names; of a site or its "
                    + "robots.txt, the sitemaps that the robots.txt names.")
    private List<String> sitemaps = List.of();

    @Option(
            names = "--watch",
            description =
                    "Ask the feeds and sitemaps again and again, and save what is new, until stopped with Ctrl-C.")
    private boolean watch;

    @Option(names = "--again", description = "Ask whether the named pages that the folder has already have changed.")
    private boolean again;

    @Option(
            names = "--allow-private",
            description = "Fetch from machines that are not of the public internet as well, on any port.")
    private boolean allowPrivate;

    @Option(
            names = {"--agent-contact", "--from"},
            paramLabel = "ADDRESS",
            description = "A web or mail address of yours, which servers are told so that their keepers can reach you.")
    private @Nullable String contact;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Ask through this proxy, http://HOST:PORT; unless given, through those that the environment "
                    + "names: http_proxy, https_proxy, all_proxy, no_proxy.")
    private @Nullable String proxy;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "With --watch, ask a feed no more often than so; 15m unless given. Feeds that bring nothing "
                    + "new are asked ever more seldom, and none more often than it wants.")
    void setEvery(String text) {
        every = span("--every", text);
        if (every.compareTo(SHORTEST_EVERY) < 0) {
            throw fault("--every takes a time of a minute or more, such as 15m or 2h, not " + text);
        }
    }

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "Leave so much time between two requests to one host; 1.5s unless given, and more where the "
                    + "site's robots.txt wants it, up to a minute.")
    void setDelay(String text) {
        delay = span("--delay", text);
    }

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Fetch no more than N of the pages that feeds and sitemaps announce, the latest first; 1000 "
                    + "unless given. With --watch, N in each round.")
    void setLimit(int number) {
        if (number < 1) {
            throw fault("--limit takes a number from 1, not " + number);
        }
        limit = number;
    }

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Leave out pages that feeds and sitemaps date before this day, such as 2026-11-01.")
    void setSince(String text) {
        try {
            since = Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw fault("--since takes a day such as 2026-11-01, not " + text);
        }
    }

    private Duration span(String option, String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw fault(option + " takes a time such as 2s, 15m or 1h, not " + text);
        }
        ChronoUnit unit =
                switch (String.valueOf(matcher.group(2))) {
                    case "ms" -> ChronoUnit.MILLIS;
                    case "m" -> ChronoUnit.MINUTES;
                    case "h" -> ChronoUnit.HOURS;
                    case "d" -> ChronoUnit.DAYS;
                    default -> ChronoUnit.SECONDS;
                };
        return Duration.ofMillis((long)
                (Double.parseDouble(matcher.group(1)) * unit.getDuration().toMillis()));
    }

    private ParameterException fault(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    List<String> feeds() {
        return feeds;
    }

    List<String> sitemaps() {
        return sitemaps;
    }

    boolean watch() {
        return watch;
    }

    boolean again() {
        return again;
    }

    Wanted wanted() {
        return new Wanted(limit, since);
    }

    Rhythm rhythm() {
        return Rhythm.of(every);
    }

    /** How servers are treated; who watches need not wait long for one, since he comes again. */
    Politeness politeness() {
        Patience usual = Patience.USUAL;
        Patience patience = watch ? new Patience(2, usual.first(), usual.longest(), Duration.ofSeconds(30)) : usual;
        return new Politeness(delay, Politeness.USUAL.longestPause(), Politeness.USUAL.hosts(), patience);
    }

    /** {@code fetcher} as these options want it. */
    GuardedFetcher on(GuardedFetcher fetcher, Map<String, String> environment, Consumer<String> note) {
        try {
            GuardedFetcher named = fetcher.as(new Agent(Version.number(), Optional.ofNullable(contact)).header());
            GuardedFetcher reaching = allowPrivate ? named.reaching(Reach.ANYWHERE) : named;
            Dialer dialer = Proxies.of(Optional.ofNullable(proxy), environment, note);
            return dialer == Dialer.DIRECT ? reaching : reaching.through(dialer);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }
}

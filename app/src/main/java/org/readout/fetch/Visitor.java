package org.readout.fetch;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fetches one page: looks at every address on the way, asks what the sites let robots do, waits for the hosts' turns, and
 * keeps what came. Thread-safe.
 */
final class Visitor {
    private static final Pattern TYPES =
            Pattern.compile("(text/(html|plain|markdown)|application/(xhtml\\+xml|pdf))[ \\t]*(;.*)?");

    private final GuardedFetcher fetcher;
    private final Robots robots;
    private final Turns turns;
    private final Politeness politeness;
    private final FetchLimits limits;
    private final FetchFolder folder;
    private final Clock clock;

    /** What came of a try. */
    sealed interface Result {}

    /** It is over. */
    record Over(Visited.Kind kind, String sentence) implements Result {}

    /** It can be tried again, no sooner than the server asks. */
    record Later(Optional<Duration> asked, String sentence) implements Result {}

    Visitor(
            GuardedFetcher fetcher,
            Robots robots,
            Turns turns,
            Politeness politeness,
            FetchLimits limits,
            FetchFolder folder,
            Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.turns = turns;
        this.politeness = politeness;
        this.limits = limits;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Fetches a page and keeps it.
     *
     * @throws FolderRefused if it cannot be kept
     */
    Result visit(Visit visit) throws FolderRefused, InterruptedException {
        Optional<Held> held = folder.holdings().page(visit.address());
        List<Fetched> way = new ArrayList<>();
        String next = visit.address();
        try {
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                GuardedAddress checked = fetcher.guard().check(next);
                RobotRules rules = robots.of(checked);
                if (rules.trouble().isPresent()) {
                    return new Later(
                            Optional.empty(),
                            "The robots.txt of " + checked.authority() + " cannot be read: "
                                    + rules.trouble().get());
                }
                if (!rules.allows(checked.uri().toString())) {
                    return new Over(
                            Visited.Kind.REFUSED, "The robots.txt of " + checked.authority() + " does not allow it.");
                }
                Fetched answer = once(checked, held, rules);
                way.add(answer);
                if (!answer.leadsOn()) {
                    return judged(visit, way, held);
                }
                next = GuardedFetcher.led(answer);
            }
            return new Over(
                    Visited.Kind.REFUSED, "The server leads on more than " + limits.redirects() + " times.");
        } catch (FolderRefused e) {
            throw e;
        } catch (IOException e) {
            return Faults.passes(e)
                    ? new Later(Optional.empty(), Faults.sentence(e))
                    : new Over(Visited.Kind.REFUSED, Faults.sentence(e));
        }
    }

    private Fetched once(GuardedAddress address, Optional<Held> held, RobotRules rules)
            throws IOException, InterruptedException {
        Map<String, String> known = new LinkedHashMap<>();
        held.filter(page -> page.uri().equals(address.uri().toString())).ifPresent(page -> {
            page.etag().filter(Visitor::sendable).ifPresent(etag -> known.put("If-None-Match", etag));
            page.modified().filter(Visitor::sendable).ifPresent(date -> known.put("If-Modified-Since", date));
        });
        turns.take(address.authority());
        try {
            return fetcher.once(address, known, limits);
        } finally {
            turns.give(address.authority(), rules.pause(politeness.pause(), politeness.longestPause()));
        }
    }

    private Result judged(Visit visit, List<Fetched> way, Optional<Held> held) throws FolderRefused {
        Fetched page = way.get(way.size() - 1);
        int status = page.status();
        if (status == 200) {
            return taken(visit, way, held);
        }
        if (status == 304 && held.isPresent()) {
            ArchiveRecords records = before(way);
            records.unmodified(page, held.get());
            folder.keep(records, kept(visit, page, held.get()));
            return new Over(Visited.Kind.UNCHANGED, "The server says that the page has not changed.");
        }
        if (status == 408 || status == 429 || status == 500 || status >= 502 && status <= 504) {
            Optional<Duration> asked = Patience.asked(page.header("retry-after"), clock);
            Duration longest = politeness.patience().longestAsked();
            asked.ifPresent(wait -> turns.postpone(
                    page.address().authority(), wait.compareTo(longest) < 0 ? wait : longest));
            return new Later(asked, "The server answered with status " + status + ".");
        }
        return new Over(Visited.Kind.MISSING, "The server answered with status " + status + ".");
    }

    private Result taken(Visit visit, List<Fetched> way, Optional<Held> held) throws FolderRefused {
        Fetched page = way.get(way.size() - 1);
        String type = page.header("content-type").orElse("text/html").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.matcher(type).matches()) {
            return new Over(
                    Visited.Kind.REFUSED,
                    "The server sent no page of text but " + type.replaceAll("[^ -~]", "?") + ".");
        }
        if (page.content().length == 0) {
            return new Over(Visited.Kind.MISSING, "The server sent a page without a byte.");
        }
        String digest = WarcRecord.digest(page.payload());
        String sha256 = sha256(page.content());
        ArchiveRecords records = before(way);
        if (held.isPresent()
                && held.get().digest().equals(digest)
                && held.get().sha256().equals(sha256)) {
            records.same(page, held.get());
            folder.keep(records, kept(visit, page, held.get()));
            return new Over(Visited.Kind.UNCHANGED, "The page has not changed.");
        }
        String record = records.answered(page);
        folder.keep(
                records,
                new Held(
                        visit.address(),
                        page.uri().toString(),
                        records.date(),
                        record,
                        digest,
                        sha256,
                        page.header("etag"),
                        page.header("last-modified"),
                        visit.announced()));
        return new Over(Visited.Kind.SAVED, page.uri().toString());
    }

    /** Records of the hops that led to the page. */
    private ArchiveRecords before(List<Fetched> way) {
        ArchiveRecords records = new ArchiveRecords(clock.instant());
        way.subList(0, way.size() - 1).forEach(records::answered);
        return records;
    }

    /** What is held of a page that is as it was, with what the server now calls its state. */
    private static Held kept(Visit visit, Fetched page, Held held) {
        return new Held(
                visit.address(),
                held.uri(),
                held.taken(),
                held.record(),
                held.digest(),
                held.sha256(),
                page.header("etag").or(held::etag),
                page.header("last-modified").or(held::modified),
                held.announced().or(visit::announced));
    }

    /** Whether a server gets its own words back: not where they are none that a header may have. */
    static boolean sendable(String value) {
        return value.length() < 1024 && value.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

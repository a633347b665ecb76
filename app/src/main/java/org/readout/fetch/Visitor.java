package org.readout.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.readout.article.ArticleReader;
import org.readout.source.Capture;

/** Fetches one page and keeps what came. Thread-safe. */
final class Visitor implements Job {
    private static final Pattern TYPES =
            Pattern.compile("(text/(html|plain|markdown)|application/(xhtml\\+xml|pdf))[ \\t]*(;.*)?");

    private final Way way;
    private final FetchLimits limits;
    private final FetchFolder folder;
    private final Clock clock;
    private final ArticleReader reader = new ArticleReader();
    private volatile Consumer<Capture> taker = capture -> {};

    Visitor(Way way, FetchLimits limits, FetchFolder folder, Clock clock) {
        this.way = way;
        this.limits = limits;
        this.folder = folder;
        this.clock = clock;
    }

    /** Hands pages to {@code other} as well, when they are kept. */
    void give(Consumer<Capture> other) {
        taker = other;
    }

    /** Fetches a page and keeps it. */
    @Override
    public Result visit(Visit visit) throws FolderRefused, InterruptedException {
        Optional<Held> held = folder.holdings().page(visit.address());
        Way.Walked walked = way.walk(visit.address(), address -> known(address, held), limits);
        return walked.ended().isPresent() ? walked.ended().get() : judged(visit, walked.hops(), held);
    }

    @Override
    public void gaveUp(Visit visit, boolean lasting, Optional<Duration> asked, String why) throws FolderRefused {
        int before =
                folder.holdings().missed(visit.address()).map(Missed::rounds).orElse(0);
        folder.keep(new Missed(visit.address(), clock.instant(), before + 1, lasting, why, visit.announced()));
    }

    private static Map<String, String> known(GuardedAddress address, Optional<Held> held) {
        return held.filter(page -> page.uri().equals(address.uri().toString()))
                .map(page -> Way.conditions(page.etag(), page.modified()))
                .orElse(Map.of());
    }

    private Result judged(Visit visit, List<Fetched> hops, Optional<Held> held) throws FolderRefused {
        Fetched page = hops.get(hops.size() - 1);
        int status = page.status();
        if (status == 200) {
            return taken(visit, hops, held);
        }
        if (status == 304 && held.isPresent()) {
            ArchiveRecords records = before(hops);
            records.unmodified(page, held.get());
            folder.keep(records, kept(visit, page, held.get()));
            return new Over(Visited.Kind.UNCHANGED, "The server says that the page has not changed.");
        }
        return way.refused(page);
    }

    private Result taken(Visit visit, List<Fetched> hops, Optional<Held> held) throws FolderRefused {
        Fetched page = hops.get(hops.size() - 1);
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
        ArchiveRecords records = before(hops);
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
        Capture capture = LinkReader.capture(page, type);
        taker.accept(visit.announced().map(said -> said.told(capture, reader)).orElse(capture));
        return new Over(Visited.Kind.SAVED, page.uri().toString());
    }

    /** Records of the hops that led to the page. */
    private ArchiveRecords before(List<Fetched> hops) {
        ArchiveRecords records = new ArchiveRecords(clock.instant());
        hops.subList(0, hops.size() - 1).forEach(records::answered);
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

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

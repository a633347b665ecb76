package org.readout.api.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.readout.api.Journal;
import org.readout.article.ArticleReader;
import org.readout.fetch.Announced;
import org.readout.fetch.Crawl;
import org.readout.fetch.FetchFolder;
import org.readout.fetch.FetchLimits;
import org.readout.fetch.LinkReader;
import org.readout.fetch.Patience;
import org.readout.fetch.Politeness;
import org.readout.fetch.Rhythm;
import org.readout.fetch.Visited;
import org.readout.fetch.Wanted;
import org.readout.fetch.Watch;
import org.readout.ledger.Addition;
import org.readout.ledger.Ledger;
import org.readout.ledger.Reading;
import org.readout.ledger.Supply;
import org.readout.ledger.WatchEntry;
import org.readout.source.Capture;
import org.readout.source.Provenance;
import org.readout.source.Receiver;

/**
 * Follows the feeds that people watch, on a thread of its own: asks them when they are due, keeps what they announce in
 * {@code fetched} beside the ledger, and reads it into the ledger. What a kill leaves between the two is read at the next
 * start.
 */
final class FeedRounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final long PAUSE_SECONDS = 15;
    private static final int PAGES = 200;

    private final Newsdesk desk;
    private final Journal journal;
    private final Clock clock;
    private final Politeness politeness;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;
    private volatile boolean behind = true;
    private volatile @Nullable FetchFolder folder;
    private volatile @Nullable Crawl crawl;

    FeedRounds(Newsdesk desk, Journal journal, Clock clock) {
        this(desk, journal, clock, Politeness.USUAL);
    }

    FeedRounds(Newsdesk desk, Journal journal, Clock clock, Politeness usual) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
        Patience patience = new Patience(2, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        this.politeness = new Politeness(usual.pause(), usual.longestPause(), usual.hosts(), patience);
        this.thread = new Thread(this::keep, "readout-feeds");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Has it look soon. */
    void wake() {
        woken.release();
    }

    /** How many pages of a feed were fetched. */
    int pagesOf(String feed) {
        FetchFolder open = folder;
        return open == null ? 0 : open.pagesOf(feed);
    }

    private void keep() {
        while (!ended) {
            try {
                round();
                boolean early = woken.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                if (early) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // whatever it is, the feeds are asked again
                if (!ended) {
                    journal.failed("feeds", e);
                    rest();
                }
            }
        }
    }

    /** After a fault, not at once again. */
    private void rest() {
        try {
            boolean early = woken.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
            assert early || PAUSE_SECONDS > 0;
        } catch (InterruptedException e) {
            ended = true;
        }
    }

    /** Asks the feeds that are due, and reads what they announce. */
    void round() throws IOException, InterruptedException {
        Map<String, WatchEntry> feeds = new LinkedHashMap<>();
        for (WatchEntry watch : desk.own().ledger().desk().watches()) {
            if (LinkReader.isLink(watch.path())) {
                feeds.put(watch.path(), watch);
            }
        }
        if (feeds.isEmpty() || ended) {
            return;
        }
        Crawl crawling = crawling();
        List<Visited> asked = new ArrayList<>();
        Batch saved = new Batch(this::read);
        crawling.give(saved);
        try {
            follow(crawling, feeds, asked);
        } finally {
            saved.end();
        }
        for (Visited visited : asked) {
            WatchEntry watch = feeds.get(visited.address());
            if (watch != null) {
                Optional<String> trouble = visited.kind().had() ? Optional.empty() : Optional.of(visited.sentence());
                desk.own().ledger().desk().looked(watch.id(), trouble);
            }
        }
    }

    private static void follow(Crawl crawling, Map<String, WatchEntry> feeds, List<Visited> asked)
            throws IOException, InterruptedException {
        new Watch(
                        crawling,
                        List.copyOf(feeds.keySet()),
                        List.of(),
                        new Wanted(PAGES, Optional.empty()),
                        Rhythm.of(EVERY))
                .due(visited -> {
                    if (feeds.containsKey(visited.address())) {
                        asked.add(visited);
                    }
                });
    }

    /**
     * The crawl of the ledger's folder. What the folder has and the ledger may not is read into the ledger first: at the
     * start, and after a round whose pages could not all be read.
     */
    private Crawl crawling() throws IOException {
        FetchFolder open = opened();
        if (!behind) {
            Crawl present = crawl;
            if (present != null) {
                return present;
            }
        }
        if (Files.isDirectory(open.archive()) && !open.captures().isEmpty()) {
            ArticleReader reader = new ArticleReader();
            take(receiver -> Newsdesk.intake(List.of(open.archive().toString()), Receiver.passing(receiver, capture -> {
                Capture page = told(open, capture, reader);
                if (!isOfOlderReader(page)) {
                    receiver.capture(page);
                }
            })));
        }
        behind = false;
        Crawl present = crawl;
        Crawl made = present == null ? new Crawl(desk.fetcher(), open, politeness, FetchLimits.PAGE, clock) : present;
        crawl = made;
        if (ended) {
            made.stop();
        }
        return made;
    }

    private FetchFolder opened() throws IOException {
        FetchFolder present = folder;
        if (present != null) {
            return present;
        }
        Path place = desk.own().ledger().address().folder().resolve("fetched");
        FetchFolder open = FetchFolder.open(place, FetchFolder.LARGEST, "Readout", clock);
        open.damages().forEach(sentence -> journal.failed("feeds", new IOException(sentence)));
        folder = open;
        return open;
    }

    private static Capture told(FetchFolder open, Capture capture, ArticleReader reader) {
        String address = capture.provenance().flatMap(Provenance::target).orElse(capture.uri());
        Optional<Announced> said = open.announced(address);
        return said.isEmpty() ? capture : said.get().told(capture, reader);
    }

    /**
     * Whether the ledger has the same bytes from the same address as another article. An article's id is made of what a feed
     * says too, and a feed's word is taken only where the page is silent: a later version of what reads pages finds in some
     * a title that an earlier did not, and the archive, which is read again at each start, must not become new articles by it.
     */
    private boolean isOfOlderReader(Capture page) {
        try {
            return !desk.own().ledger().has(Ledger.articleId(page))
                    && desk.own().ledger().articles().isSeen(page.sha256(), page.uri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads pages that are in the folder already; what goes wrong is made up for at the next round. */
    private void read(List<Capture> captures) {
        try {
            take(receiver -> captures.forEach(receiver::capture));
        } catch (IOException | RuntimeException | Error e) {
            behind = true;
            journal.failed("feeds", e);
        }
    }

    private void take(Supply supply) throws IOException {
        boolean[] added = {false};
        desk.read(desk.own(), supply, new Addition.Listener() {
            @Override
            public void added(Reading reading) {
                added[0] = true;
            }
        });
        if (added[0]) {
            desk.events().tell("ledger", "added", "{}");
            desk.changed();
        }
    }

    @Override
    public void close() {
        ended = true;
        Crawl going = crawl;
        if (going != null) {
            going.stop();
        }
        wake();
        try {
            thread.join(20_000);
            FetchFolder open = folder;
            if (open != null && !thread.isAlive()) {
                open.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            journal.failed("feeds", e);
        }
    }
}

package org.readout.api.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
            } catch (IOException | RuntimeException e) {
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
        List<Capture> saved = new CopyOnWriteArrayList<>();
        List<Visited> asked = new ArrayList<>();
        crawling.give(saved::add);
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
        for (Visited visited : asked) {
            WatchEntry watch = feeds.get(visited.address());
            if (watch != null) {
                Optional<String> trouble = visited.kind().had() ? Optional.empty() : Optional.of(visited.sentence());
                desk.own().ledger().desk().looked(watch.id(), trouble);
            }
        }
        read(saved);
    }

    /** The crawl of the ledger's folder; what the folder has from before is read into the ledger first. */
    private Crawl crawling() throws IOException {
        Crawl present = crawl;
        if (present != null) {
            return present;
        }
        Path place = desk.own().ledger().address().folder().resolve("fetched");
        FetchFolder open = FetchFolder.open(place, FetchFolder.LARGEST, "Readout", clock);
        folder = open;
        Crawl made = new Crawl(desk.fetcher(), open, politeness, FetchLimits.PAGE, clock);
        crawl = made;
        if (ended) {
            made.stop();
        }
        if (Files.isDirectory(open.archive()) && !open.captures().isEmpty()) {
            ArticleReader reader = new ArticleReader();
            take(receiver -> Newsdesk.intake(
                    List.of(open.archive().toString()),
                    Receiver.passing(receiver, capture -> receiver.capture(told(open, capture, reader)))));
        }
        return made;
    }

    private static Capture told(FetchFolder open, Capture capture, ArticleReader reader) {
        String address = capture.provenance().flatMap(Provenance::target).orElse(capture.uri());
        Optional<Announced> said = open.announced(address);
        return said.isEmpty() ? capture : said.get().told(capture, reader);
    }

    private void read(List<Capture> captures) throws IOException {
        if (!captures.isEmpty()) {
            take(receiver -> captures.forEach(receiver::capture));
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

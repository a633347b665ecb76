package org.readout.api.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.readout.api.Journal;
import org.readout.api.WebhookRounds;
import org.readout.api.WebhookSender;
import org.readout.fetch.LinkReader;
import org.readout.ledger.Addition;
import org.readout.ledger.Derived;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.Reading;
import org.readout.ledger.SavedSearch;
import org.readout.ledger.WatchEntry;
import org.readout.search.Matches;
import org.readout.search.Query;
import org.readout.source.Damage;

/** Keeps a desk in step, on a thread of its own: groups what is new, has the index follow, makes vectors, tells saved searches, looks at watched folders. */
final class Keeper implements AutoCloseable {
    private static final long PAUSE = 2_000;
    private static final long LOOK = 15_000;
    private static final int VECTORS = 64;

    /** An occasion of so many reports is large. */
    private static final int LARGE = 100;

    private static final int FEW = 3;

    private final Newsdesk desk;
    private final Journal journal;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;
    private final Pushes pushes;
    private final WebhookRounds rounds;
    private final ScheduledExecutorService hooks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "readout-webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<?> going;
    private long looked;

    Keeper(Newsdesk desk, Journal journal, Clock clock) {
        this.desk = desk;
        this.pushes = new Pushes(desk.own().ledger().desk(), desk.events(), clock);
        this.rounds = new WebhookRounds(pushes, new WebhookSender(desk.fetcher(), clock, new SecureRandom()), clock);
        this.journal = journal;
        this.thread = new Thread(this::keep, "readout-keeper");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
        going = rounds.start(hooks, Duration.ofSeconds(5), journal);
    }

    /** Has it look soon. */
    void wake() {
        woken.release();
    }

    private void keep() {
        boolean more = false;
        try {
            desk.own().index().ready();
            readAhead(desk.own().ledger());
        } catch (IOException | RuntimeException e) {
            if (!ended) {
                journal.failed("keeper", e);
            }
        }
        while (!ended) {
            try {
                if (!more) {
                    woken.tryAcquire(PAUSE, TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
                if (!ended) {
                    more = round();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                more = false;
                if (!ended) {
                    journal.failed("keeper", e);
                }
            }
        }
    }

    /** Has the comparisons of the largest occasions in memory before somebody opens one. */
    private static void readAhead(Ledger ledger) throws IOException {
        for (OccasionEntry large : ledger.derived()
                .occasions(Derived.Order.BY_REPORTS, LARGE, 0, FEW)
                .rows()) {
            ledger.derived().comparison(large.id());
        }
    }

    /** One round; true where vectors are still to be made. */
    private boolean round() throws IOException {
        Room room = desk.own();
        if (!room.ledger().isGrouped() || room.ledger().awaitsRereading()) {
            room.follow();
            desk.group(room);
            desk.events().tell("ledger", "grouped", "{}");
        }
        if (room.behind() > 0 && room.follow()) {
            desk.events().tell("ledger", "indexed", "{}");
        }
        tell(room);
        if (System.nanoTime() - looked > LOOK * 1_000_000L) {
            looked = System.nanoTime();
            watch(room);
        }
        if (room.index().withoutVector() > 0) {
            boolean made = room.index().encode(VECTORS) > 0;
            if (made && room.index().withoutVector() == 0) {
                room.index().commit(room.index().position().orElseThrow());
            }
            return made;
        }
        return false;
    }

    /** Tells who keeps a search that it has new matches. */
    private void tell(Room room) throws IOException {
        long reached =
                room.index().position().map(position -> position.sequence()).orElse(0L);
        for (SavedSearch search : room.ledger().desk().searches()) {
            if (search.told() < reached) {
                Matches matches = room.index().matches(Query.parse(search.query()), search.told(), reached);
                if (!matches.hits().isEmpty()) {
                    pushes.tell(search, matches.hits());
                }
                room.ledger().desk().told(search.id(), matches.upTo());
            }
        }
    }

    /** Reads what is new in watched folders. */
    private void watch(Room room) throws IOException {
        for (WatchEntry watch : room.ledger().desk().watches()) {
            if (ended) {
                return;
            }
            if (LinkReader.isLink(watch.path())) {
                continue;
            }
            Optional<String> trouble = Optional.empty();
            if (!Files.isDirectory(Path.of(watch.path()))) {
                trouble = Optional.of("There is no such folder any more.");
            } else {
                Seen seen = new Seen();
                desk.read(room, receiver -> Newsdesk.intake(List.of(watch.path()), receiver), seen);
                if (seen.added) {
                    desk.events().tell("ledger", "added", "{}");
                    wake();
                }
                trouble = seen.trouble;
            }
            room.ledger().desk().looked(watch.id(), trouble);
        }
    }

    /** What came of looking. */
    private static final class Seen implements Addition.Listener {
        private boolean added;
        private Optional<String> trouble = Optional.empty();

        @Override
        public void added(Reading reading) {
            added = true;
        }

        @Override
        public void damaged(Damage damage) {
            trouble = Optional.of(damage.uri() + " " + damage.reason());
        }
    }

    @Override
    public void close() {
        ended = true;
        if (going != null) {
            going.cancel(true);
        }
        hooks.shutdownNow();
        wake();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

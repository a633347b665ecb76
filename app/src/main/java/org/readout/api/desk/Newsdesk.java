package org.readout.api.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.api.Events;
import org.readout.api.Job;
import org.readout.api.Jobs;
import org.readout.api.Journal;
import org.readout.fetch.GuardedFetcher;
import org.readout.ledger.Addition;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.Pipeline;
import org.readout.ledger.Supply;
import org.readout.search.Embedding;
import org.readout.source.Intake;
import org.readout.source.Limits;
import org.readout.source.Receiver;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/**
 * A desk at work: the room with the user's ledger, the room with the invented case as long as that is empty, the engine, jobs and events. What reads captures
 * is loaded when it is first needed. Thread-safe.
 */
public final class Newsdesk implements AutoCloseable {
    private static final int JOBS_KEPT = 50;
    private static final int PATIENCE_SECONDS = 60;

    private final Room room;
    private final Engine engine;
    private final int threads;
    private final Events events = new Events(1000);
    private final Jobs jobs;
    private final GuardedFetcher fetcher;
    private final Keeper keeper;
    private final FeedRounds feeds;
    private final Map<String, Adding> additions = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile CountDownLatch expected = new CountDownLatch(0);
    private volatile @Nullable Room demo;
    /** Whether anything was ever added; once so, always so, and no page need ask again. */
    private volatile boolean begun;

    private volatile String hand = "desk";
    private @Nullable Loaded loaded;

    /** What reads and compares, once it is loaded. */
    private record Loaded(CaptureReader reader, Comparer comparer) {}

    /**
     * A desk over a ledger that is open for writing, which it closes.
     *
     * @param engine who finds statements
     * @param threads that read captures
     * @param fetcher asks web servers
     */
    public Newsdesk(
            Ledger ledger,
            Engine engine,
            int threads,
            Embedding embedding,
            GuardedFetcher fetcher,
            Journal journal,
            Clock clock)
            throws IOException {
        this.room = new Room(ledger, false, embedding);
        this.engine = engine;
        this.threads = threads;
        this.fetcher = fetcher;
        this.jobs = new Jobs(1, 100, Duration.ofHours(6), events, clock, journal);
        this.keeper = new Keeper(this, journal, clock);
        this.feeds = new FeedRounds(this, journal, clock);
    }

    /** Starts to keep index, groups and watched folders up to date, in the background. */
    public void start() {
        keeper.start();
        feeds.start();
    }

    /** Has whoever asks for the room that is shown wait for the invented case, if the user's ledger is empty. */
    public void expect() {
        expected = new CountDownLatch(1);
    }

    /** Shows {@code invented} as long as the user's ledger is empty; closes it afterwards. */
    public void show(Room invented) {
        demo = invented;
        expected.countDown();
    }

    /** Signs corrections with the name of who works at this desk; "desk" until told. */
    public void sign(String name) {
        if (!name.isBlank()) {
            hand = name.strip();
        }
    }

    /** The name that corrections are signed with. */
    String hand() {
        return hand;
    }

    /** The user's room. */
    public Room own() {
        return room;
    }

    /** The room that is shown: the user's, or the invented case where that one is empty. Waits for that case where it is expected. */
    public Room shown() throws IOException {
        begun = begun || room.ledger().sequence() > 0;
        if (begun) {
            return room;
        }
        try {
            boolean there = expected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Room invented = demo;
            return there && invented != null ? invented : room;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return room;
        }
    }

    /** What happens. */
    public Events events() {
        return events;
    }

    /** Work that takes a while. */
    public Jobs jobs() {
        return jobs;
    }

    /** Asks web servers, guarded. */
    public GuardedFetcher fetcher() {
        return fetcher;
    }

    /** Has what is derived and the index brought up to date soon. */
    public void changed() {
        keeper.wake();
    }

    /** What follows feeds. */
    FeedRounds feeds() {
        return feeds;
    }

    /** What reads captures; loaded at the first call, which takes a second. */
    public CaptureReader reader() throws IOException {
        return loaded().reader();
    }

    private synchronized Loaded loaded() throws IOException {
        Loaded present = loaded;
        if (present == null) {
            try {
                Analyzer analyzer = new Analyzer(engine);
                present = new Loaded(new CaptureReader(analyzer), Comparer.beside(analyzer));
                loaded = present;
            } catch (EngineUnavailable e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return present;
    }

    /** Takes in what somebody brings, as a job. */
    public Job add(Incoming incoming) throws IOException {
        Adding adding = new Adding(this, room, incoming);
        Job job = jobs.submit("add", adding);
        synchronized (additions) {
            additions.put(job.id(), adding);
            while (additions.size() > JOBS_KEPT) {
                additions.remove(additions.keySet().iterator().next());
            }
        }
        return job;
    }

    /** What came of an addition; empty where there is none of this id, or it was long ago. */
    public Optional<Adding> addition(String job) {
        synchronized (additions) {
            return Optional.ofNullable(additions.get(job));
        }
    }

    /** Ids of the latest additions, the newest first. */
    public List<String> additions() {
        synchronized (additions) {
            List<String> ids = new ArrayList<>(additions.keySet());
            java.util.Collections.reverse(ids);
            return ids;
        }
    }

    /** Reads {@code supply} into the ledger of {@code into}. */
    void read(Room into, Supply supply, Addition.Listener listener) throws IOException {
        CaptureReader reader = reader();
        Pipeline pipeline = new Pipeline(reader::read, Ledger::articleId, threads, (capture, fault) -> {});
        new Addition(into.ledger(), reader.versions(), listener).run(pipeline, supply);
    }

    /** Brings what is derived in a room up to date; where it is, nothing is loaded. */
    void group(Room one) throws IOException {
        if (!one.ledger().isGrouped() || one.ledger().awaitsRereading()) {
            one.ledger().review(reader()).group(loaded().comparer());
        }
    }

    /** Brings a room up to date: what is derived, then the index. */
    public void bringUp(Room one) throws IOException {
        group(one);
        one.follow();
    }

    /** Gives {@code receiver} what lies at paths of this machine. */
    static void intake(List<String> paths, Receiver receiver) {
        new Intake(Limits.DEFAULT, InputStream.nullInputStream()).read(paths, receiver);
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        expected.countDown();
        events.close();
        jobs.close();
        feeds.close();
        keeper.close();
        Room invented = demo;
        try (room) {
            if (invented != null) {
                invented.close();
            }
        }
    }
}

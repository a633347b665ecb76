package org.readout.fetch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.readout.source.Capture;

/**
 * Fetches pages into a folder, several hosts at a time and each host in turn, and tries again what fails for the moment.
 * One {@link #run} at a time; {@link #stop} may be called by any thread.
 */
public final class Crawl {
    private final FetchFolder folder;
    private final Politeness politeness;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final Connections connections = new Connections();
    private final Way way;
    private final Visitor visitor;
    private final RandomGenerator random = new SecureRandom();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicReference<@Nullable Frontier> going = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * A crawl into {@code folder}.
     *
     * @param limits of a page
     */
    public Crawl(GuardedFetcher given, FetchFolder folder, Politeness politeness, FetchLimits limits, Clock clock) {
        GuardedFetcher fetcher = given.with(connections);
        this.folder = folder;
        this.politeness = politeness;
        this.clock = clock;
        FetchLimits ofRobots = new FetchLimits(
                FetchLimits.ROBOTS.bytes(), FetchLimits.ROBOTS.redirects(), limits.silence(), limits.whole(), true);
        Robots robots = new Robots(fetcher, turns, politeness, ofRobots, clock);
        this.way = new Way(fetcher, robots, turns, politeness, clock);
        this.visitor = new Visitor(way, limits, folder, clock);
    }

    /**
     * Hands what is saved to {@code taker} as well, when it is safe on disk, by several threads at a time; pages of text, with
     * what a feed says of them.
     */
    public void give(Consumer<Capture> taker) {
        visitor.give(taker);
    }

    /**
     * Ends {@link #run} soon: connections are closed, what was being fetched is so left for another run, and nothing else is
     * begun.
     */
    public void stop() {
        stopped = true;
        ended.countDown();
        turns.close();
        connections.close();
        Frontier frontier = going.get();
        if (frontier != null) {
            frontier.close();
        }
    }

    /** Does nothing for so long, or until it is stopped. */
    void pause(Duration pause) throws InterruptedException {
        ended.await(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    boolean stopped() {
        return stopped;
    }

    FetchFolder folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    /**
     * Fetches pages that a person names. One that the folder has is not asked again.
     *
     * @param again whether those that the folder has are asked whether they changed
     * @param told of each address once, by one thread at a time
     * @throws FolderRefused if the folder cannot be written to any more; then what is told of is there all the same
     */
    public void run(List<String> addresses, boolean again, Consumer<Visited> told)
            throws FolderRefused, InterruptedException {
        List<Visit> visits = new ArrayList<>();
        for (String address : addresses.stream().map(Crawl::plain).distinct().toList()) {
            if (!address.equals(LinkReader.nameless(address))) {
                told.accept(named(address));
            } else if (!again && folder.holdings().page(address).isPresent()) {
                told.accept(new Visited(address, Visited.Kind.KNOWN, "The folder has the page."));
            } else {
                visits.add(visit(address, Optional.empty()));
            }
        }
        pages(visits, told);
    }

    private static Visited named(String address) {
        return new Visited(
                LinkReader.nameless(address),
                Visited.Kind.REFUSED,
                "An address with a user's name or password is not fetched.");
    }

    /** Fetches pages. */
    void pages(List<Visit> visits, Consumer<Visited> told) throws FolderRefused, InterruptedException {
        run(visitor, visits, told);
    }

    /** An address without what stands behind the page's: two addresses of one page are one. */
    static String plain(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    Visit visit(String address, Optional<Announced> announced) {
        return new Visit(address, announced, 0, System.nanoTime(), numbers.incrementAndGet());
    }

    /** Does one job at many addresses. */
    void run(Job job, List<Visit> visits, Consumer<Visited> told) throws FolderRefused, InterruptedException {
        Frontier frontier = new Frontier(turns);
        for (Visit visit : visits) {
            if (visit.address().equals(LinkReader.nameless(visit.address()))) {
                frontier.add(visit);
            } else {
                told.accept(named(visit.address()));
            }
        }
        going.set(frontier);
        if (stopped) {
            return;
        }
        AtomicReference<@Nullable FolderRefused> refused = new AtomicReference<>();
        AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
        Consumer<Visited> single = visited -> {
            synchronized (told) {
                told.accept(visited);
            }
        };
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(politeness.hosts(), visits.size()); i++) {
            Thread worker = new Thread(
                    () -> {
                        try {
                            work(job, frontier, single);
                        } catch (FolderRefused e) {
                            refused.compareAndSet(null, e);
                            frontier.close();
                        } catch (RuntimeException e) {
                            fault.compareAndSet(null, e);
                            frontier.close();
                        } catch (InterruptedException e) {
                            frontier.close();
                        }
                    },
                    "readout-fetch-" + (i + 1));
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        FolderRefused folderRefused = refused.get();
        if (folderRefused != null) {
            throw folderRefused;
        }
        RuntimeException thrown = fault.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private void work(Job job, Frontier frontier, Consumer<Visited> told) throws FolderRefused, InterruptedException {
        for (Optional<Visit> next = frontier.next(); next.isPresent(); next = frontier.next()) {
            Visit visit = next.get();
            try {
                settle(job, visit, frontier, told);
            } finally {
                frontier.done(visit);
            }
        }
    }

    private void settle(Job job, Visit visit, Frontier frontier, Consumer<Visited> told)
            throws FolderRefused, InterruptedException {
        Job.Result result = tried(job, visit);
        if (result instanceof Job.Broken broken) {
            job.gaveUp(visit, false, Optional.empty(), broken.sentence());
            told.accept(new Visited(visit.address(), Visited.Kind.FAILED, broken.sentence()));
        } else if (result instanceof Job.Over over) {
            if (!over.kind().had()) {
                job.gaveUp(visit, true, Optional.empty(), over.sentence());
            }
            told.accept(new Visited(visit.address(), over.kind(), over.sentence()));
        } else if (result instanceof Job.Later later && !stopped) {
            Optional<Duration> wait = politeness.patience().after(visit.tried() + 1, later.asked(), random);
            if (wait.isPresent()) {
                frontier.add(visit.again(System.nanoTime() + wait.get().toNanos()));
            } else {
                job.gaveUp(visit, false, later.asked(), later.sentence());
                told.accept(new Visited(visit.address(), Visited.Kind.FAILED, later.sentence()));
            }
        }
    }

    /** A try that ends one visit at most: a fault of ours with one page or feed is no reason to leave all others. */
    private static Job.Result tried(Job job, Visit visit) throws FolderRefused, InterruptedException {
        try {
            return job.visit(visit);
        } catch (RuntimeException | Error e) {
            return new Job.Broken("It cannot be dealt with: " + e.getClass().getSimpleName() + ".");
        }
    }

    Way way() {
        return way;
    }
}

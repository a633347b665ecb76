package org.readout.api;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Does work that takes longer than an answer should, a few jobs at a time, and tells {@link Events} under the topic
 * {@code job/ID} how far it is. Settled jobs are kept for a while. Thread-safe.
 */
public final class Jobs implements AutoCloseable {
    /** Nanoseconds between two events of progress, at least. */
    private static final long PAUSE = 100_000_000;

    private final int most;
    private final Duration kept;
    private final Events events;
    private final Clock clock;
    private final Journal journal;
    private final ExecutorService workers;
    private final Map<String, Running> jobs = new LinkedHashMap<>();

    /**
     * @param atOnce jobs that run at the same time
     * @param most jobs that run or wait
     * @param kept how long settled jobs can be asked for
     */
    public Jobs(int atOnce, int most, Duration kept, Events events, Clock clock, Journal journal) {
        this.most = most;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
        this.journal = journal;
        this.workers = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "job");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes work on.
     *
     * @throws Refusal if as many jobs wait as may; the work is released then
     */
    public Job submit(String kind, Work work) throws IOException {
        Running running;
        synchronized (this) {
            forgetOld();
            long open = jobs.values().stream()
                    .filter(job -> !job.now.state().settled())
                    .count();
            if (open >= most) {
                work.release();
                throw new Refusal(
                        new Fault(503, "Not now", "As much work waits as can. Ask again in a moment."),
                        Map.of("Retry-After", "10"));
            }
            String id = Secret.unguessable();
            running = new Running(
                    work,
                    new Job(
                            id,
                            kind,
                            Job.State.WAITING,
                            0,
                            0,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            clock.instant()));
            jobs.put(id, running);
        }
        workers.execute(running::run);
        return running.now;
    }

    /** The job as it stands; empty if there is none or it is forgotten. */
    public synchronized Optional<Job> find(String id) {
        forgetOld();
        return Optional.ofNullable(jobs.get(id)).map(job -> job.now);
    }

    /** Asks the job to stop. One that waits is cancelled at once; one that runs, when it next looks. */
    public Optional<Job> cancel(String id) {
        Optional<Running> job;
        synchronized (this) {
            job = Optional.ofNullable(jobs.get(id));
        }
        job.ifPresent(Running::cancel);
        return job.map(running -> running.now);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        synchronized (this) {
            jobs.values().forEach(job -> job.cancelled = true);
        }
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                journal.failed("jobs", new IllegalStateException("a job does not end"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetOld() {
        Instant old = clock.instant().minus(kept);
        jobs.values()
                .removeIf(job -> job.now.state().settled() && job.now.changed().isBefore(old));
    }

    private final class Running implements Work.Progress {
        private final Work work;
        private volatile Job now;
        private volatile boolean cancelled;
        private long told;

        Running(Work work, Job now) {
            this.work = work;
            this.now = now;
        }

        void run() {
            if (!begin()) {
                return;
            }
            try {
                check();
                String result = work.run(this);
                settle(Job.State.DONE, Optional.of(result), Optional.empty());
            } catch (CancellationException e) {
                settle(Job.State.CANCELLED, Optional.empty(), Optional.empty());
            } catch (Refusal e) {
                settle(Job.State.FAILED, Optional.empty(), Optional.of(e.fault().detail()));
            } catch (FileSystemException e) {
                journal.failed("jobs", e);
                settle(Job.State.FAILED, Optional.empty(), Optional.of("A file could not be read or written."));
            } catch (IOException e) {
                settle(Job.State.FAILED, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
            } catch (RuntimeException | Error e) {
                journal.failed("jobs", e);
                settle(
                        Job.State.FAILED,
                        Optional.empty(),
                        Optional.of(Fault.ours().detail()));
            }
        }

        private synchronized boolean begin() {
            if (now.state() != Job.State.WAITING) {
                return false;
            }
            set(Job.State.RUNNING, 0, 0, "", Optional.empty(), Optional.empty());
            return true;
        }

        synchronized void cancel() {
            cancelled = true;
            if (now.state() == Job.State.WAITING) {
                settle(Job.State.CANCELLED, Optional.empty(), Optional.empty());
            }
        }

        private synchronized void settle(Job.State state, Optional<String> result, Optional<String> trouble) {
            try {
                work.release();
            } catch (IOException e) {
                journal.failed("jobs", e);
            }
            set(state, now.done(), now.total(), now.doing(), result, trouble);
        }

        @Override
        public synchronized void report(long done, long total, String doing) {
            set(Job.State.RUNNING, done, total, doing, Optional.empty(), Optional.empty());
        }

        @Override
        public void check() {
            if (cancelled || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the job was cancelled");
            }
        }

        private void set(
                Job.State state,
                long done,
                long total,
                String doing,
                Optional<String> result,
                Optional<String> trouble) {
            boolean moved = state != now.state();
            now = new Job(now.id(), now.kind(), state, done, total, doing, result, trouble, clock.instant());
            if (!moved && System.nanoTime() - told < PAUSE) {
                return;
            }
            told = System.nanoTime();
            String type = state.settled() ? state.word() : "progress";
            events.tell("job/" + now.id(), type, Job.json(now));
        }
    }
}

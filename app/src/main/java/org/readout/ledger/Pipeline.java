package org.readout.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Receiver;

/**
 * Reads captures on several threads and delivers the results in the order in which the captures came. One thread
 * supplies, the workers read, the caller's thread takes. What is under way is bounded in number and in bytes, so memory
 * does not grow with the input; a capture that is larger than the bound is read alone.
 */
public final class Pipeline {
    /** Of the heap, one part in so many is for captures under way; their texts, tokens and pages take a multiple. */
    private static final int HEAP_TO_CAPTURES = 48;

    /** Captures under way for each thread. */
    private static final int AHEAD = 8;

    private final BiFunction<Capture, String, Reading> worker;
    private final Function<Capture, String> ids;
    private final int threads;
    private final int budget;
    private final BiConsumer<Capture, Throwable> fault;

    /** A pipeline that takes its part of the heap that this process may have. */
    public Pipeline(
            BiFunction<Capture, String, Reading> worker,
            Function<Capture, String> ids,
            int threads,
            BiConsumer<Capture, Throwable> fault) {
        this(
                worker,
                ids,
                threads,
                (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_TO_CAPTURES),
                fault);
    }

    /**
     * @param worker reads a capture whose article has the given id; called on any thread
     * @param ids gives each capture's article its id; called in the order of the input, on one thread
     * @param budget bytes of captures under way at most
     * @param fault is told of every capture whose reading failed, for those who look for the reason; called on any thread
     */
    public Pipeline(
            BiFunction<Capture, String, Reading> worker,
            Function<Capture, String> ids,
            int threads,
            int budget,
            BiConsumer<Capture, Throwable> fault) {
        this.worker = worker;
        this.ids = ids;
        this.threads = threads;
        this.budget = budget;
        this.fault = fault;
    }

    /**
     * Runs until the supply ends.
     *
     * @throws IOException what the sink throws; the rest of the input is left
     */
    public void run(Supply supply, Sink sink) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "readout-worker"));
        Feed feed = new Feed(workers);
        Thread supplier = daemon(() -> feed.fill(supply), "readout-supply");
        supplier.start();
        try {
            while (feed.take().passTo(sink)) {
                // until the end
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            supplier.interrupt();
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Something on its way from the supply to the sink. */
    private interface Item {
        /** Hands it over; false at the end. */
        boolean passTo(Sink sink) throws IOException, InterruptedException;
    }

    /** The supplier's side: captures go to the workers, and everything goes into the queue in order. */
    private final class Feed implements Receiver {
        private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(AHEAD * threads);
        private final Semaphore room = new Semaphore(budget);
        private final ExecutorService workers;

        Feed(ExecutorService workers) {
            this.workers = workers;
        }

        Item take() throws InterruptedException {
            return queue.take();
        }

        void fill(Supply supply) {
            Throwable failure = null;
            try {
                supply.deliver(this);
            } catch (CancellationException given) {
                return;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            put(new End(failure));
        }

        @Override
        public void capture(Capture capture) {
            int weight = Math.max(1, Math.min(budget, capture.size()));
            try {
                room.acquire(weight);
            } catch (InterruptedException e) {
                throw cancelled();
            }
            String id = ids.apply(capture);
            put(new Pending(capture.uri(), workers.submit(() -> read(capture, id)), room, weight));
        }

        @Override
        public void damage(Damage damage) {
            put(sink -> {
                sink.damage(damage);
                return true;
            });
        }

        @Override
        public void skipped(String uri, String reason) {
            put(sink -> {
                sink.skipped(uri, reason);
                return true;
            });
        }

        private Reading read(Capture capture, String id) {
            try {
                return worker.apply(capture, id);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fault.accept(capture, e);
                throw e;
            }
        }

        private void put(Item item) {
            try {
                queue.put(item);
            } catch (InterruptedException e) {
                throw cancelled();
            }
        }

        private CancellationException cancelled() {
            Thread.currentThread().interrupt();
            return new CancellationException();
        }
    }

    /** A capture that a worker reads. */
    private record Pending(String uri, Future<Reading> reading, Semaphore room, int weight) implements Item {
        /** How the reader of pages begins to say why a page has none. */
        private static final String NO_ARTICLE = "The page holds no article: ";

        /** Why an article has no words: of a document that cannot be opened its reader has said it. */
        private static String blank(Reading read) {
            List<String> said = read.analysis().article().warnings();
            Optional<String> none = said.stream()
                    .filter(warning -> warning.startsWith(NO_ARTICLE))
                    .findFirst();
            if (none.isPresent()) {
                return "holds no article: " + sentence(none.get().substring(NO_ARTICLE.length()));
            }
            if (read.capture().mediaType().isText() || said.isEmpty()) {
                return "holds no text that could be found";
            }
            String last = said.get(said.size() - 1);
            return "cannot be read. " + sentence(last);
        }

        /** Without the full stop, which no reason has. */
        private static String sentence(String warning) {
            return warning.substring(0, warning.length() - (warning.endsWith(".") ? 1 : 0));
        }

        @Override
        public boolean passTo(Sink sink) throws IOException, InterruptedException {
            try {
                Reading read = reading.get();
                if (read.analysis().article().blocks().isEmpty()) {
                    sink.damage(Damage.of(uri, blank(read)));
                } else {
                    sink.reading(read);
                }
            } catch (ExecutionException e) {
                sink.damage(Damage.of(uri, reason(e.getCause())));
            } finally {
                room.release(weight);
            }
            return true;
        }

        private static String reason(@Nullable Throwable cause) {
            if (cause instanceof OutOfMemoryError) {
                return "could not be analysed in the memory there is";
            }
            String name = cause == null ? "fault" : cause.getClass().getSimpleName();
            return "could not be analysed, by a fault of Readout (" + name + ")";
        }
    }

    /** The end of the supply, or the fault that ended it. */
    private record End(@Nullable Throwable failure) implements Item {
        @Override
        public boolean passTo(Sink sink) {
            if (failure != null) {
                throw new IllegalStateException("the input could not be read to its end", failure);
            }
            return false;
        }
    }
}

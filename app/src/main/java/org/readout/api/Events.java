package org.readout.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What happens, told to whoever listens. Keeps the last events, so that a reader who was away for a moment misses none; one
 * who was away for longer, or reads too slowly, is told by an event of the type {@value #GAP} that some were missed.
 * Thread-safe.
 */
public final class Events implements AutoCloseable {
    /** The type of the event that says that others were missed. */
    public static final String GAP = "gap";

    private static final int QUEUE = 256;

    private final int kept;
    private final ArrayDeque<Event> last = new ArrayDeque<>();
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private long count;
    private volatile boolean closed;

    /**
     * @param kept how many events a reader may have missed
     */
    public Events(int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("keeping " + kept + " events");
        }
        this.kept = kept;
    }

    /** Tells what happened. Never waits for a reader. */
    public synchronized Event tell(String topic, String type, String json) {
        Event event = new Event(++count, topic, type, json);
        last.addLast(event);
        if (last.size() > kept) {
            last.removeFirst();
        }
        readers.forEach(reader -> reader.offer(event));
        return event;
    }

    /**
     * A reader of what is told from now on.
     *
     * @param topics which topics it wants
     * @param after the id of the last event that it has had, whose successors it gets first
     */
    public synchronized EventStream listen(Predicate<String> topics, OptionalLong after) {
        List<Event> missed = new ArrayList<>();
        if (after.isPresent() && after.getAsLong() != count) {
            long oldest = last.isEmpty() ? count + 1 : last.getFirst().id();
            if (after.getAsLong() < oldest - 1 || after.getAsLong() > count) {
                missed.add(new Event(oldest - 1, "", GAP, "{}"));
            }
            last.stream()
                    .filter(event -> event.id() > after.getAsLong() && topics.test(event.topic()))
                    .forEach(missed::add);
        }
        Reader reader = new Reader(topics, missed);
        readers.add(reader);
        return reader;
    }

    /** How many listen. */
    public int readers() {
        return readers.size();
    }

    /** Ends every reader's stream. */
    @Override
    public void close() {
        closed = true;
    }

    private final class Reader implements EventStream {
        private static final long LOOK = 250;

        private final Predicate<String> topics;
        private final ArrayDeque<Event> missed;
        private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE);
        private volatile long lost;

        Reader(Predicate<String> topics, List<Event> missed) {
            this.topics = topics;
            this.missed = new ArrayDeque<>(missed);
        }

        /** Called under the lock of the events. */
        void offer(Event event) {
            if (topics.test(event.topic()) && !queue.offer(event)) {
                queue.clear();
                lost = event.id();
            }
        }

        @Override
        public Optional<Event> next(Duration wait) throws InterruptedException {
            if (!missed.isEmpty()) {
                return Optional.of(missed.removeFirst());
            }
            long gap = lost;
            if (gap > 0) {
                lost = 0;
                return Optional.of(new Event(gap, "", GAP, "{}"));
            }
            long end = System.nanoTime() + wait.toNanos();
            while (!closed) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                Event event = queue.poll(Math.max(0, Math.min(LOOK, left)), TimeUnit.MILLISECONDS);
                if (event != null || left <= 0) {
                    return Optional.ofNullable(event);
                }
            }
            return Optional.ofNullable(queue.poll());
        }

        @Override
        public boolean ended() {
            return closed && missed.isEmpty() && queue.isEmpty();
        }

        @Override
        public void close() {
            readers.remove(this);
        }
    }
}

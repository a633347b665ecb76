package org.readout.api;

import java.time.Duration;
import java.util.Optional;

/** Events for one reader, in their order. Read by one thread. */
public interface EventStream extends AutoCloseable {
    /**
     * The next event, waiting for it.
     *
     * @return empty if there was none for as long as {@code wait}
     */
    Optional<Event> next(Duration wait) throws InterruptedException;

    /** Whether no event will come any more. */
    boolean ended();

    /** The reader left. */
    @Override
    void close();
}

package org.readout.api.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.readout.source.Capture;

/**
 * Collects pages and hands them on a few at a time, so that no more are in memory; whoever brings a page waits while others
 * are read. Thread-safe.
 */
final class Batch implements Consumer<Capture> {
    private static final int MOST = 16;
    private static final long LARGEST = 16 << 20;

    private final Consumer<List<Capture>> taker;
    private final List<Capture> pages = new ArrayList<>();
    private long bytes;

    Batch(Consumer<List<Capture>> taker) {
        this.taker = taker;
    }

    @Override
    public synchronized void accept(Capture page) {
        pages.add(page);
        bytes += page.size();
        if (pages.size() >= MOST || bytes >= LARGEST) {
            end();
        }
    }

    /** Hands on what there is. */
    synchronized void end() {
        if (pages.isEmpty()) {
            return;
        }
        List<Capture> all = List.copyOf(pages);
        pages.clear();
        bytes = 0;
        taker.accept(all);
    }
}

package org.readout.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Watches the heap while a bench runs. */
final class HeapWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 20;

    private final Thread thread = new Thread(this::watch, "readout-heap-watch");
    private volatile long mostUsed;
    private volatile long mostLive;

    HeapWatch() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Most bytes in use at any sample, garbage included. */
    long mostUsed() {
        return mostUsed;
    }

    /** Most bytes that a collection left in use. */
    long mostLive() {
        return mostLive;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                sample();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() {
        long used = 0;
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                used += pool.getUsage().getUsed();
                MemoryUsage left = pool.getCollectionUsage();
                live += left == null ? 0 : left.getUsed();
            }
        }
        mostUsed = Math.max(mostUsed, used);
        mostLive = Math.max(mostLive, live);
    }
}

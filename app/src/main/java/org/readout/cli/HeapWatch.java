package org.readout.cli;

/** Watches the heap while a bench runs. */
final class HeapWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 20;

    private final Thread thread = new Thread(this::watch, "readout-heap-watch");
    private volatile long mostUsed;

    HeapWatch() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Most bytes in use at any sample, garbage included. */
    long mostUsed() {
        return mostUsed;
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
        Runtime runtime = Runtime.getRuntime();
        mostUsed = Math.max(mostUsed, runtime.totalMemory() - runtime.freeMemory());
    }
}

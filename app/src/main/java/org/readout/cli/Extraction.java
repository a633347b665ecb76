package org.readout.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.ledger.Supply;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Receiver;

/**
 * Reads captures into articles on several threads and keeps none of them: what a bench measures of reading pages alone. As many captures are under
 * way as there are threads, and as many wait. For one run.
 */
final class Extraction implements Receiver {
    private final ArticleReader reader = new ArticleReader();
    private final ExecutorService workers;
    private final Semaphore room;
    private final int threads;
    private final long settled;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicLong empty = new AtomicLong();
    private long pages;
    private long damages;
    private long firstLive;

    /**
     * A run.
     *
     * @param settled after so many pages the heap is looked at for the first time
     */
    Extraction(int threads, long settled) {
        this.threads = threads;
        this.settled = settled;
        this.room = new Semaphore(2 * threads);
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /** Reads all of {@code supply}, and waits until the last page is read. */
    void run(Supply supply) throws InterruptedException {
        try {
            supply.deliver(this);
            room.acquire(2 * threads);
        } finally {
            workers.shutdownNow();
        }
    }

    @Override
    public void capture(Capture capture) {
        room.acquireUninterruptibly();
        Future<?> reading = workers.submit(() -> {
            try {
                Article article = reader.read(capture);
                bytes.addAndGet(capture.size());
                characters.addAndGet(article.text().length());
                empty.addAndGet(article.blocks().isEmpty() ? 1 : 0);
            } finally {
                room.release();
            }
        });
        pages++;
        if (pages == settled) {
            settle(reading);
            firstLive = live();
        }
    }

    private static void settle(Future<?> reading) {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could not be read", e);
        }
    }

    /** Bytes of the heap that are in use after a collection. */
    static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void damage(Damage damage) {
        damages++;
    }

    @Override
    public void skipped(String uri, String reason) {}

    long pages() {
        return pages;
    }

    long damages() {
        return damages;
    }

    /** Pages in which no text was found. */
    long empty() {
        return empty.get();
    }

    /** Of the captures. */
    long bytes() {
        return bytes.get();
    }

    /** Of the articles' texts, in UTF-16 units. */
    long characters() {
        return characters.get();
    }

    /** Bytes in use after a collection, once the run had settled; 0 if it was shorter. */
    long firstLive() {
        return firstLive;
    }
}

package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.readout.story.Copy;
import org.readout.story.CopyFinder;
import org.readout.story.CopyLines;
import org.readout.story.Proof;

/** Collects the articles of a run and writes which of them copy others: {@code copies.jsonl}. For one thread. */
final class CopiesFile implements AutoCloseable {
    /** Of the heap, one part in so many may be prints of articles, eight bytes each; they take half as much again while they grow. */
    private static final int HEAP_TO_PRINTS = 64;

    private final Tally tally;
    private final OutputStream rows;
    private final GalleyFile galleys;
    private final CopyFinder finder;

    /**
     * A file in {@code folder}.
     *
     * @param rows where they are written
     */
    CopiesFile(Path folder, OutputStream rows, Tally tally) throws IOException {
        this.tally = tally;
        this.rows = rows;
        this.galleys = new GalleyFile(folder.resolve("galleys.tmp"));
        int most = (int) Math.min(Integer.MAX_VALUE / 4, Runtime.getRuntime().maxMemory() / HEAP_TO_PRINTS);
        this.finder = new CopyFinder(galleys, most);
    }

    void accept(Proof proof) throws IOException {
        if (!finder.accept(proof)) {
            tally.notCompared();
        }
    }

    /** Finds the copies, writes their rows, and gives them to {@code taker}. */
    void finish(Consumer<Copy> taker) throws IOException {
        long started = System.nanoTime();
        CopyLines lines = new CopyLines();
        finder.find((copy, article, of) -> {
            rows.write(lines.row(copy, article.points(), of.points()));
            tally.copy(copy);
            taker.accept(copy);
        });
        tally.copiesTook(Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() throws IOException {
        galleys.close();
    }
}

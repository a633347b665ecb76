package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.readout.account.Dispute;
import org.readout.account.DisputeFinder;
import org.readout.account.DisputeLines;
import org.readout.account.Position;
import org.readout.account.PositionLines;
import org.readout.account.Testimony;
import org.readout.ledger.RecordFile;
import org.readout.story.Copy;
import org.readout.story.Occasion;

/**
 * Collects what is asserted and denied in a run and writes what is disputed, {@code disputes.jsonl}, and which positions change, {@code
 * positions.jsonl}. For one thread.
 */
final class DisputesFile implements AutoCloseable {
    /** Of the heap, one part in so many may be words of claims, four bytes each; they take half as much again while they grow. */
    private static final int HEAP_TO_WORDS = 32;

    private final Tally tally;
    private final OutputStream rows;
    private final OutputStream positionRows;
    private final ComparisonTaker taker;
    private final RecordFile claims;
    private final DisputeFinder finder;

    /**
     * A file in {@code folder}.
     *
     * @param taker is given each dispute too
     */
    DisputesFile(Path folder, Tally tally, ComparisonTaker taker) throws IOException {
        this.tally = tally;
        this.taker = taker;
        this.rows = ReportFiles.file(folder, "disputes.jsonl");
        this.positionRows = ReportFiles.file(folder, "positions.jsonl");
        this.claims = new RecordFile(folder.resolve("claims.tmp"), "claim");
        int most =
                (int) Math.min(Integer.MAX_VALUE / 4, Runtime.getRuntime().maxMemory() / HEAP_TO_WORDS / Integer.BYTES);
        this.finder = new DisputeFinder(claims, most);
    }

    void accept(Testimony testimony) throws IOException {
        if (!finder.accept(testimony)) {
            tally.disputed().notHeard();
        }
    }

    void accept(Copy copy) {
        finder.accept(copy);
    }

    void accept(Occasion occasion) {
        finder.accept(occasion);
    }

    /** Finds the disputes and the positions that change, writes their rows and gives them to the taker. */
    void finish() throws IOException {
        long started = System.nanoTime();
        DisputeLines lines = new DisputeLines();
        PositionLines positions = new PositionLines();
        finder.find(new DisputeFinder.Taker() {
            @Override
            public void dispute(Dispute dispute) throws IOException {
                rows.write(lines.row(dispute));
                tally.disputed().dispute();
                taker.dispute(dispute);
            }

            @Override
            public void position(Position position) throws IOException {
                positionRows.write(positions.row(position));
                tally.disputed().position();
                taker.position(position);
            }
        });
        tally.disputed().disputesTook(Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() throws IOException {
        try (rows;
                positionRows) {
            claims.close();
        }
    }
}

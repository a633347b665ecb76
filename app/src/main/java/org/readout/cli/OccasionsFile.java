package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.readout.story.Copy;
import org.readout.story.Dispatch;
import org.readout.story.Occasion;
import org.readout.story.OccasionFinder;
import org.readout.story.OccasionLines;

/** Collects what the articles of a run tell of occasions and writes which report the same: {@code occasions.jsonl}. For one thread. */
final class OccasionsFile {
    private final Tally tally;
    private final OutputStream rows;
    private final OccasionFinder finder = new OccasionFinder();
    private final OccasionLines lines = new OccasionLines();

    /**
     * A file.
     *
     * @param rows where its rows are written
     */
    OccasionsFile(OutputStream rows, Tally tally) {
        this.rows = rows;
        this.tally = tally;
    }

    void accept(Dispatch dispatch) {
        finder.accept(dispatch);
    }

    void accept(Copy copy) {
        finder.accept(copy);
    }

    /** Finds the occasions. */
    List<Occasion> find() {
        long started = System.nanoTime();
        List<Occasion> occasions = finder.find();
        occasions.forEach(tally::occasion);
        tally.occasionsTook(Duration.ofNanos(System.nanoTime() - started));
        return occasions;
    }

    /**
     * Writes an occasion's row.
     *
     * @param accounts of the occasion, as a JSON array
     */
    void write(Occasion occasion, String accounts) throws IOException {
        rows.write(lines.row(occasion, accounts));
    }
}

package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.readout.story.Copy;
import org.readout.story.Occasion;

/**
 * The files of a report that need all of its articles: {@code copies.jsonl}, {@code occasions.jsonl},
 * {@code comparisons.jsonl} and {@code disputes.jsonl} with
 * {@code positions.jsonl}. For one thread.
 */
final class CollectionFiles implements AutoCloseable {
    private final OutputStream copyRows;
    private final OutputStream occasionRows;
    private final OutputStream comparisonRows;
    private final CopiesFile copies;
    private final OccasionsFile occasions;
    private final ComparisonsFile comparisons;
    private final DisputesFile disputes;
    private final ComparisonTaker taker;

    CollectionFiles(Path folder, Tally tally, ComparisonTaker taker) throws IOException {
        this.copyRows = ReportFiles.file(folder, "copies.jsonl");
        this.copies = new CopiesFile(folder, copyRows, tally);
        this.occasionRows = ReportFiles.file(folder, "occasions.jsonl");
        this.occasions = new OccasionsFile(occasionRows, tally);
        this.comparisonRows = ReportFiles.file(folder, "comparisons.jsonl");
        this.comparisons = new ComparisonsFile(comparisonRows, tally, taker);
        this.taker = taker;
        this.disputes = new DisputesFile(folder, tally, taker);
    }

    void accept(Reading reading) throws IOException {
        copies.accept(reading.proof());
        occasions.accept(reading.dispatch());
        comparisons.accept(reading);
        disputes.accept(reading.testimony());
    }

    /** Writes the rows, once all articles were accepted; {@code copyTaker} is given the copies too. */
    void finish(Consumer<Copy> copyTaker) throws IOException {
        copies.finish(copy -> {
            occasions.accept(copy);
            comparisons.accept(copy);
            disputes.accept(copy);
            copyTaker.accept(copy);
        });
        for (Occasion occasion : occasions.find()) {
            occasions.write(occasion, comparisons.compare(occasion));
            disputes.accept(occasion);
            taker.occasion(occasion);
        }
        disputes.finish();
    }

    @Override
    public void close() throws IOException {
        try (copyRows;
                occasionRows;
                comparisonRows;
                disputes) {
            copies.close();
        }
    }
}

package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.readout.account.Comparer;
import org.readout.ledger.Reading;
import org.readout.story.Copy;
import org.readout.story.Occasion;

/**
 * The files of a report that need all of its articles: {@code copies.jsonl}, {@code occasions.jsonl},
 * {@code comparisons.jsonl}, {@code stories.jsonl}, {@code edits.jsonl}, and {@code disputes.jsonl} with {@code positions.jsonl}. For one thread.
 */
final class CollectionFiles implements AutoCloseable {
    private final OutputStream copyRows;
    private final OutputStream occasionRows;
    private final OutputStream comparisonRows;
    private final OutputStream storyRows;
    private final CopiesFile copies;
    private final OccasionsFile occasions;
    private final ComparisonsFile comparisons;
    private final StoriesFile stories;
    private final DisputesFile disputes;
    private final OutputStream editRows;
    private final EditsFile edits;
    private final Shelf shelf = new Shelf();
    private final Tally tally;
    private final ComparisonTaker taker;

    /**
     * Files in {@code folder}.
     *
     * @param comparer lays the reports of an occasion side by side
     * @param statementRows where the rows of the reports' own sentences are written that are compared
     * @param taker is given the comparisons too
     */
    CollectionFiles(Path folder, Comparer comparer, OutputStream statementRows, Tally tally, ComparisonTaker taker)
            throws IOException {
        this.copyRows = ReportFiles.file(folder, "copies.jsonl");
        this.copies = new CopiesFile(folder, copyRows, tally);
        this.occasionRows = ReportFiles.file(folder, "occasions.jsonl");
        this.occasions = new OccasionsFile(occasionRows, tally);
        this.comparisonRows = ReportFiles.file(folder, "comparisons.jsonl");
        this.comparisons = new ComparisonsFile(comparer, comparisonRows, statementRows, shelf, tally, taker);
        this.storyRows = ReportFiles.file(folder, "stories.jsonl");
        this.stories = new StoriesFile(storyRows, tally);
        this.taker = taker;
        this.tally = tally;
        this.editRows = ReportFiles.file(folder, "edits.jsonl");
        this.edits = new EditsFile(editRows, shelf, tally);
        this.disputes = new DisputesFile(folder, tally, taker);
    }

    void accept(Reading reading) throws IOException {
        copies.accept(reading.proof());
        occasions.accept(reading.dispatch());
        if (!shelf.keep(reading.analysis())) {
            tally.notLaidOut();
        }
        edits.accept(reading);
        stories.accept(reading.slug());
        disputes.accept(reading.testimony());
    }

    /** Writes the rows, once all articles were accepted; the takers are given the copies, the stories and the edits too. */
    void finish(Consumer<Copy> copyTaker, StoriesFile.Taker told, EditsFile.Taker edited) throws IOException {
        copies.finish(copy -> {
            occasions.accept(copy);
            comparisons.accept(copy);
            stories.accept(copy);
            disputes.accept(copy);
            copyTaker.accept(copy);
        });
        for (Occasion occasion : occasions.find()) {
            occasions.write(occasion, comparisons.compare(occasion));
            stories.accept(occasion);
            disputes.accept(occasion);
            taker.occasion(occasion);
        }
        stories.finish(told);
        edits.finish(edited);
        disputes.finish();
    }

    @Override
    public void close() throws IOException {
        try (copyRows;
                occasionRows;
                comparisonRows;
                storyRows;
                editRows;
                disputes) {
            copies.close();
        }
    }
}

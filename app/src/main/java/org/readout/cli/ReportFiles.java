package org.readout.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.readout.account.Comparer;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.analysis.JsonLines;
import org.readout.ledger.Reading;
import org.readout.ledger.Sink;
import org.readout.source.Damage;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.Direction;
import org.readout.story.Occasion;
import org.readout.web.ReportWriter;

/**
 * Writes the files of a report as the results come: {@code articles.jsonl}, {@code statements.jsonl},
 * {@code damages.jsonl} and the pages; at the end what needs all articles ({@link CollectionFiles}). The same input gives the
 * same bytes. For one thread.
 */
final class ReportFiles implements Sink, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Tally tally;
    private final OutputStream articles;
    private final OutputStream statements;
    private final OutputStream damages;
    private final JsonGenerator damageRows;
    private final ReportWriter pages;
    private final CollectionFiles collection;

    /**
     * Files in {@code folder}.
     *
     * @param comparer lays the reports of an occasion side by side
     * @param taker is given the comparisons too
     */
    ReportFiles(Path folder, Comparer comparer, Tally tally, ComparisonTaker taker) throws IOException {
        this.tally = tally;
        this.articles = file(folder, "articles.jsonl");
        this.statements = file(folder, "statements.jsonl");
        this.damages = file(folder, "damages.jsonl");
        this.damageRows = new JsonFactory().createGenerator(damages, JsonEncoding.UTF8);
        this.damageRows.setRootValueSeparator(null);
        this.pages = new ReportWriter(folder);
        this.collection = new CollectionFiles(folder, comparer, statements, tally, new Passing(pages, taker));
    }

    /** Gives what was found to the pages and then to another. */
    private record Passing(ReportWriter pages, ComparisonTaker taker) implements ComparisonTaker {
        @Override
        public void comparison(Occasion occasion, Dossier dossier, Comparison comparison) throws IOException {
            pages.comparison(occasion, dossier, comparison);
            taker.comparison(occasion, dossier, comparison);
        }

        @Override
        public void occasion(Occasion occasion) {
            pages.occasion(occasion);
        }

        @Override
        public void dispute(Dispute dispute) throws IOException {
            pages.dispute(dispute);
            taker.dispute(dispute);
        }

        @Override
        public void position(Position position) throws IOException {
            pages.position(position);
            taker.position(position);
        }
    }

    @Override
    public void reading(Reading reading) throws IOException {
        articles.write(reading.articleRow());
        statements.write(reading.statementRows());
        pages.accept(reading.analysis());
        collection.accept(reading);
        tally.reading(reading);
    }

    @Override
    public void damage(Damage damage) throws IOException {
        damageRows.writeStartObject();
        damageRows.writeNumberField("schema", JsonLines.SCHEMA);
        RunRecord.fields(damageRows, damage);
        damageRows.writeEndObject();
        damageRows.writeRaw('\n');
        String position =
                damage.position().isPresent() ? "byte " + damage.position().getAsLong() : "";
        pages.damage(damage.uri(), position, damage.reason());
        tally.damage(damage);
    }

    @Override
    public void skipped(String uri, String reason) {
        tally.skipped(uri);
    }

    /** Writes the pages and the rows that need all articles. */
    void finish() throws IOException {
        collection.finish(
                this::onPages,
                pages::story,
                (older, newer, revision) ->
                        pages.edits(older.analysis(), older.captured(), newer.analysis(), newer.captured(), revision));
        pages.close();
    }

    private void onPages(Copy copy) {
        if (copy.kind() == CopyKind.COPY) {
            boolean directed = copy.direction() != Direction.NONE;
            pages.copy(copy.article(), copy.of(), directed, copy.overlap().share());
        }
    }

    @Override
    public void close() throws IOException {
        try (articles;
                statements;
                damages;
                damageRows;
                collection) {
            damageRows.flush();
        }
    }

    /** A file of a report, to be written through a buffer. */
    static OutputStream file(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
    }
}

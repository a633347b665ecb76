package org.readout.api.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.analysis.JsonLines;
import org.readout.story.Occasion;
import org.readout.story.OccasionLines;

/**
 * The rows that {@code analyze} writes, in one file. Behind {@code schema} each says which {@code row} it is; a row {@code run} stands before
 * the first article that came of that run. Statements have the ids and occasions of their filing.
 */
final class RowExport implements ExportWriter {
    /** What an occasion's own row says of statements, by ids that a filing may have changed. */
    private static final Set<String> OF_STATEMENTS = Set.of("reports", "recalls", "accounts");

    private final JsonLines rows = new JsonLines();
    private final OccasionLines occasions = new OccasionLines();
    private final Tally tally = new Tally();
    private final JsonStream json;
    private final Provenance export;
    private Optional<Provenance> last = Optional.empty();

    RowExport(OutputStream out, Provenance run) throws IOException {
        this.json = new JsonStream(out);
        this.export = run;
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        run(filing.run().orElse(export));
        try (JsonParser row = parser(rows.article(filing.analysis(), Optional.empty()))) {
            row.nextToken();
            copy(row, "article", Map.of());
        }
        try (JsonParser row = parser(rows.statements(filing.analysis(), filing.chosen()))) {
            for (Line line : filing.lines(export)) {
                row.nextToken();
                copy(
                        row,
                        "statement",
                        Map.of("id", Optional.of(line.id()), "occasion", line.occasion(), "copyOf", line.copyOf()));
            }
        }
    }

    @Override
    public void occasion(Occasion occasion) throws IOException {
        tally.open();
        try (JsonParser row = parser(occasions.row(occasion, "[]"))) {
            row.nextToken();
            copy(row, "occasion", Map.of());
        }
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        open("end");
        json.open("end");
        json.truth("complete", ending.isComplete());
        json.number("rows", tally.rows());
        json.textIfKnown("reason", ending.cut());
        json.close();
        close();
        json.flush();
    }

    private void run(Provenance run) throws IOException {
        if (last.filter(run::equals).isPresent()) {
            return;
        }
        last = Optional.of(run);
        open("run");
        json.text("program", run.program());
        json.text("version", run.version());
        json.texts("engines", run.engines());
        json.text("time", run.time().toString());
        close();
    }

    /** Copies the object at whose start the parser stands, with other values for some of its fields. */
    private void copy(JsonParser from, String row, Map<String, Optional<String>> others) throws IOException {
        json.open();
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String field = from.currentName();
            from.nextToken();
            if (others.containsKey(field)) {
                from.skipChildren();
                json.text(field, others.get(field));
            } else if (OF_STATEMENTS.contains(field)) {
                from.skipChildren();
            } else {
                json.copy(field, from);
            }
            if (field.equals("schema")) {
                json.text("row", row);
            }
        }
        close();
    }

    private void open(String row) throws IOException {
        json.open();
        json.number("schema", JsonLines.SCHEMA);
        json.text("row", row);
    }

    private void close() throws IOException {
        json.close();
        json.feed();
        tally.row();
    }

    private static JsonParser parser(byte[] rows) throws IOException {
        return JsonStream.JSON.createParser(rows);
    }
}

package org.readout.story;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.readout.analysis.Analysis;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.JsonLines;
import org.readout.article.Article;
import org.readout.story.Revision.Fate;
import org.readout.story.Revision.PassageChange;
import org.readout.story.Revision.StatementChange;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * The rows of {@code edits.jsonl}, as those of {@link JsonLines}: offsets count code points in the text of the version that they belong to. What did
 * not change is counted only. Thread-safe.
 */
public final class RevisionLines {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * One version of an article.
     *
     * @param captured when its bytes were fetched, where known
     */
    public record Version(Analysis analysis, Optional<Instant> captured) {}

    /** The row of {@code revision}, with its line feed. */
    public byte[] row(Version older, Version newer, Revision revision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("uri", newer.analysis().article().uri());
            json.writeStringField("older", older.analysis().article().id());
            json.writeStringField("newer", newer.analysis().article().id());
            json.writeStringField(
                    "olderCaptured", older.captured().map(Instant::toString).orElse(null));
            json.writeStringField(
                    "newerCaptured", newer.captured().map(Instant::toString).orElse(null));
            passages(json, older.analysis().article(), newer.analysis().article(), revision);
            statements(json, older.analysis(), newer.analysis(), revision);
            json.writeNumberField("silent", revision.silent());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void passages(JsonGenerator json, Article older, Article newer, Revision revision)
            throws IOException {
        CodePoints before = CodePoints.of(older.text());
        CodePoints after = CodePoints.of(newer.text());
        json.writeArrayFieldStart("notices");
        for (int block : revision.notices()) {
            pair(json, after, newer.blocks().get(block).span());
        }
        json.writeEndArray();
        json.writeNumberField("passagesUnchanged", revision.passages(Fate.SAME));
        json.writeArrayFieldStart("passages");
        for (PassageChange change : revision.passages()) {
            if (change.fate() != Fate.SAME) {
                json.writeStartObject();
                json.writeStringField("fate", label(change.fate()));
                block(json, "older", before, older, change.older());
                block(json, "newer", after, newer, change.newer());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void block(JsonGenerator json, String field, CodePoints points, Article article, OptionalInt block)
            throws IOException {
        json.writeFieldName(field);
        if (block.isPresent()) {
            pair(json, points, article.blocks().get(block.getAsInt()).span());
        } else {
            json.writeNull();
        }
    }

    private static void pair(JsonGenerator json, CodePoints points, Span span) throws IOException {
        Span counted = points.of(points.whole(span));
        json.writeStartArray();
        json.writeNumber(counted.start());
        json.writeNumber(counted.end());
        json.writeEndArray();
    }

    private static void statements(JsonGenerator json, Analysis older, Analysis newer, Revision revision)
            throws IOException {
        json.writeNumberField("statementsUnchanged", revision.statements(Fate.SAME));
        json.writeArrayFieldStart("statements");
        for (StatementChange change : revision.statements()) {
            if (change.fate() != Fate.SAME) {
                json.writeStartObject();
                json.writeStringField("fate", label(change.fate()));
                json.writeStringField("older", id(older, change.older()));
                json.writeStringField("newer", id(newer, change.newer()));
                json.writeArrayFieldStart("differences");
                for (FieldDifference difference : change.differences()) {
                    json.writeStartObject();
                    json.writeStringField("field", difference.field().label());
                    json.writeStringField("before", difference.before());
                    json.writeStringField("after", difference.after());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static @Nullable String id(Analysis analysis, OptionalInt index) {
        return index.isPresent() ? analysis.statementId(index.getAsInt()) : null;
    }

    private static String label(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}

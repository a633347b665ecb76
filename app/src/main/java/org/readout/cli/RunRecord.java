package org.readout.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.readout.account.Relation;
import org.readout.analysis.JsonLines;
import org.readout.source.Damage;
import org.readout.source.Limits;
import org.readout.statement.Engine;
import org.readout.statement.StatementKind;

/**
 * What is worth knowing about a run: {@code run.json} and what {@code --json} prints. Holds times and the number of
 * threads, so it is the one file of a report that differs from run to run.
 *
 * @param versions of what decides the result beside the input, by name
 * @param paths as given
 * @param report where the report lies
 * @param threads how many read
 * @param engine as asked for; versions tell which one it was
 * @param limits what was refused for its size
 * @param tally what was counted
 * @param started when
 * @param took how long, to the report's last page
 * @param outcome how it ended
 */
record RunRecord(
        SortedMap<String, String> versions,
        List<String> paths,
        String report,
        int threads,
        Engine engine,
        Limits limits,
        Tally tally,
        Instant started,
        Duration took,
        Outcome outcome) {

    /** The record as indented JSON in UTF-8, with a line feed at its end. */
    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            write(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", JsonLines.SCHEMA);
        json.writeStringField("readout", Version.number());
        json.writeStringField("outcome", outcome.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("exitCode", outcome.code());
        json.writeStringField("report", outcome == Outcome.NOTHING ? null : report);
        json.writeObjectFieldStart("versions");
        json.writeStringField("java", Runtime.version().toString());
        for (Map.Entry<String, String> version : versions.entrySet()) {
            json.writeStringField(version.getKey(), version.getValue());
        }
        json.writeEndObject();
        configuration(json);
        counts(json);
        json.writeArrayFieldStart("damages");
        for (Damage damage : tally.damages()) {
            json.writeStartObject();
            fields(json, damage);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skipped");
        for (String uri : tally.skipped()) {
            json.writeString(uri);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("timings");
        json.writeStringField("started", started.toString());
        json.writeNumberField("seconds", took.toMillis() / 1000.0);
        json.writeNumberField("copiesSeconds", tally.copiesTook().toMillis() / 1000.0);
        json.writeNumberField("comparisonsSeconds", tally.comparisonsTook().toMillis() / 1000.0);
        json.writeNumberField("disputesSeconds", tally.disputed().disputesTook().toMillis() / 1000.0);
        json.writeNumberField("occasionsSeconds", tally.occasionsTook().toMillis() / 1000.0);
        json.writeNumberField("storiesSeconds", tally.stories().took().toMillis() / 1000.0);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void configuration(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("configuration");
        json.writeArrayFieldStart("paths");
        for (String path : paths) {
            json.writeString(path);
        }
        json.writeEndArray();
        json.writeNumberField("threads", threads);
        json.writeStringField("engine", RunOptions.name(engine));
        json.writeNumberField("captureBytes", limits.captureBytes());
        json.writeNumberField("folderDepth", limits.folderDepth());
        json.writeNumberField("jsonDepth", limits.jsonDepth());
        json.writeNumberField("expansion", limits.expansion());
        json.writeEndObject();
    }

    private void counts(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("articles", tally.articles());
        json.writeNumberField("bytes", tally.bytes());
        json.writeNumberField("tokens", tally.tokens());
        json.writeNumberField("statements", tally.statements());
        for (StatementKind kind : StatementKind.values()) {
            json.writeNumberField(kind.name().toLowerCase(Locale.ROOT), tally.statements(kind));
        }
        json.writeNumberField("repeats", tally.repeats());
        json.writeNumberField("copies", tally.copies());
        json.writeNumberField("copyPairs", tally.copyPairs());
        json.writeNumberField("passagePairs", tally.passagePairs());
        json.writeNumberField("notCompared", tally.notComparedCount());
        json.writeNumberField("occasions", tally.occasions());
        json.writeNumberField("occasionReports", tally.occasionReports());
        json.writeNumberField("recalledOccasions", tally.recalled());
        json.writeNumberField("stories", tally.stories().stories());
        json.writeNumberField("storyArticles", tally.stories().articles());
        json.writeNumberField("comparisons", tally.comparisons());
        json.writeNumberField("altered", tally.cells(Relation.ALTERED));
        json.writeNumberField("contradicted", tally.cells(Relation.CONTRADICTED));
        json.writeNumberField("disputes", tally.disputed().disputes());
        json.writeNumberField("positions", tally.disputed().positions());
        json.writeNumberField("edits", tally.edits().reports());
        json.writeNumberField(
                "editedStatements", tally.edits().changed() + tally.edits().gone());
        json.writeNumberField("editedSilently", tally.edits().silent());
        json.writeNumberField("notHeard", tally.disputed().notHeardCount());
        json.writeNumberField("notLaidOut", tally.notLaidOutCount());
        json.writeNumberField("withSpeaker", tally.withSpeaker());
        json.writeNumberField("resolvedSpeaker", tally.resolved());
        json.writeNumberField("speakers", tally.speakerCount());
        json.writeNumberField("warnings", tally.warnings());
        json.writeNumberField("damages", tally.damageCount());
        json.writeNumberField("skipped", tally.skippedCount());
        json.writeEndObject();
    }

    /** The fields of a damage, in an object that the caller has opened. */
    static void fields(JsonGenerator json, Damage damage) throws IOException {
        json.writeStringField("uri", damage.uri());
        if (damage.position().isPresent()) {
            json.writeNumberField("position", damage.position().getAsLong());
        } else {
            json.writeNullField("position");
        }
        json.writeStringField("reason", damage.reason());
    }
}

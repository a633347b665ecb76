package org.readout.account;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.readout.analysis.JsonLines;

/** The rows of {@code positions.jsonl}, as those of {@link DisputeLines}. Thread-safe. */
public final class PositionLines {
    private static final JsonFactory JSON = new JsonFactory();

    /** The row of {@code position}, with its line feed. */
    public byte[] row(Position position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("id", position.id());
            DisputeLines.speaker(json, position.speaker());
            json.writeArrayFieldStart("versions");
            for (int number = 0; number < position.versions().size(); number++) {
                Stretch before = position.versions()
                        .get(Math.max(0, number - 1))
                        .row()
                        .claim()
                        .stretch();
                write(json, position.versions().get(number), before);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Position.Version version, Stretch before) throws IOException {
        Claim claim = version.row().claim();
        json.writeStartObject();
        json.writeStringField("article", claim.place().article());
        json.writeStringField("statement", claim.place().statementId());
        DisputeLines.spans(json, "spans", claim.stretch(), claim.spans());
        json.writeStringField("text", claim.words());
        DisputeLines.dated(json, version.row().dated());
        json.writeStringField("occasion", version.row().setting().occasion().orElse(null));
        json.writeStringField("place", version.row().setting().place().orElse(null));
        json.writeNumberField("reports", version.reports());
        json.writeArrayFieldStart("changes");
        for (Reason change : version.changes()) {
            json.writeStartObject();
            json.writeStringField(
                    "change", change.change().map(DisputeLines::word).orElse(null));
            json.writeNumberField("weight", DisputeLines.rounded(change.weight()));
            DisputeLines.spans(json, "spans", claim.stretch(), change.here());
            DisputeLines.spans(json, "beforeSpans", before, change.there());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

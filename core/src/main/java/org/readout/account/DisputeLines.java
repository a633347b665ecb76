package org.readout.account;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.analysis.JsonLines;
import org.readout.text.Span;

/**
 * The rows of {@code disputes.jsonl}, as those of {@link JsonLines}: offsets count code points in the article's {@code text}. Scores and
 * weights are rounded to four places. Thread-safe.
 */
public final class DisputeLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double PLACES = 10_000;

    /** The row of {@code dispute}, with its line feed. */
    public byte[] row(Dispute dispute) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("id", dispute.id());
            json.writeObjectFieldStart("claim");
            json.writeStringField("statement", dispute.lead().place().statementId());
            json.writeStringField("deniedBy", dispute.lead().speaker().name());
            json.writeStringField("text", dispute.lead().words());
            json.writeEndObject();
            count(json, "asserted", dispute, Stance.ASSERTS);
            count(json, "denied", dispute, Stance.DENIES);
            json.writeArrayFieldStart("rows");
            for (Pronouncement row : dispute.pronouncements()) {
                write(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void count(JsonGenerator json, String name, Dispute dispute, Stance stance) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("independent", dispute.independent(stance));
        json.writeNumberField("copies", dispute.copies(stance));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Pronouncement row) throws IOException {
        Claim claim = row.claim();
        json.writeStartObject();
        json.writeStringField("stance", word(row.stance()));
        json.writeStringField("article", claim.place().article());
        json.writeStringField("statement", claim.place().statementId());
        spans(json, "spans", claim.stretch(), claim.spans());
        json.writeStringField("text", claim.words());
        json.writeStringField("act", word(claim.voicing().act()));
        speaker(json, claim.speaker());
        json.writeArrayFieldStart("tellers");
        for (String teller : claim.voicing().tellers()) {
            json.writeString(teller);
        }
        json.writeEndArray();
        dated(json, row.dated());
        json.writeStringField("occasion", row.setting().occasion().orElse(null));
        json.writeStringField("place", row.setting().place().orElse(null));
        json.writeStringField("foldedUnder", row.foldedUnder().orElse(null));
        json.writeStringField(
                "against",
                row.against().map(other -> other.place().statementId()).orElse(null));
        json.writeNumberField("score", rounded(row.score()));
        json.writeArrayFieldStart("reasons");
        for (Reason reason : row.reasons()) {
            json.writeStartObject();
            json.writeStringField("aspect", word(reason.aspect()));
            json.writeNumberField("weight", rounded(reason.weight()));
            spans(json, "spans", claim.stretch(), reason.here());
            spans(json, "againstSpans", row.against().orElse(claim).stretch(), reason.there());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The speaker of a row, as an object. */
    static void speaker(JsonGenerator json, Actor speaker) throws IOException {
        json.writeObjectFieldStart("speaker");
        json.writeStringField("actor", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeStringField("affiliation", speaker.affiliation().orElse(null));
        json.writeEndObject();
    }

    /** When a row was said, and by what that is known; null where nothing tells. */
    static void dated(JsonGenerator json, Optional<Claim.Dated> dated) throws IOException {
        if (dated.isEmpty()) {
            json.writeNullField("said");
            return;
        }
        json.writeObjectFieldStart("said");
        json.writeStringField("start", dated.get().days().start().toString());
        json.writeStringField("end", dated.get().days().end().toString());
        json.writeStringField("basis", word(dated.get().basis()));
        json.writeEndObject();
    }

    /** Spans of a stretch, counted in code points of the article. */
    static void spans(JsonGenerator json, String name, Stretch stretch, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(name);
        for (Span span : spans) {
            Span counted = stretch.inPoints(span);
            json.writeStartArray();
            json.writeNumber(counted.start());
            json.writeNumber(counted.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** How a file writes a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A number to four places. */
    static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}

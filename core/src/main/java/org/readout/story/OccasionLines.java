package org.readout.story;

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
 * The rows of {@code occasions.jsonl}, as those of {@link JsonLines}: {@code articles} are those whose own occasion it is, {@code recalls}
 * those that mention it as an older one, with the words that do. Thread-safe.
 */
public final class OccasionLines {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The row of {@code occasion}, with its line feed.
     *
     * @param accounts of the occasion, as a JSON array
     */
    public byte[] row(Occasion occasion, String accounts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("id", occasion.id());
            json.writeStringField("kind", constant(occasion.kind()));
            date(json, occasion.date());
            json.writeStringField("place", occasion.place().orElse(null));
            json.writeArrayFieldStart("participants");
            for (Actor actor : occasion.participants()) {
                write(json, actor);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("articles");
            for (OccasionReport report : occasion.reports()) {
                json.writeString(report.article());
            }
            json.writeEndArray();
            reports(json, "reports", occasion.reports());
            reports(json, "recalls", occasion.recalls());
            json.writeFieldName("accounts");
            json.writeRawValue(accounts);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void date(JsonGenerator json, Optional<DateRange> date) throws IOException {
        if (date.isEmpty()) {
            json.writeNullField("date");
            return;
        }
        json.writeObjectFieldStart("date");
        json.writeStringField("start", date.get().start().toString());
        json.writeStringField("end", date.get().end().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Actor actor) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", actor.name());
        json.writeStringField("actor", actor.id());
        json.writeStringField("type", constant(actor.type()));
        json.writeStringField("affiliation", actor.affiliation().orElse(null));
        json.writeEndObject();
    }

    private static void reports(JsonGenerator json, String field, List<OccasionReport> reports) throws IOException {
        json.writeArrayFieldStart(field);
        for (OccasionReport report : reports) {
            json.writeStartObject();
            json.writeStringField("article", report.article());
            if (report.words().isPresent()) {
                Span words = report.words().get();
                json.writeNumberField("start", words.start());
                json.writeNumberField("end", words.end());
            }
            json.writeArrayFieldStart("statements");
            for (int index : report.statements()) {
                json.writeString(report.article() + "-s" + (index + 1));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

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
import org.readout.analysis.JsonLines;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * The rows of {@code stories.jsonl}, as those of {@link JsonLines}: {@code by} says why an article belongs to the story, {@code spans} where the
 * words stand that tie it to the earlier ones. Likenesses are rounded to four places. Thread-safe.
 */
public final class StoryLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double PLACES = 10_000;

    /**
     * The row of {@code story}, with its line feed.
     *
     * @param occasions ids of those that its articles report
     */
    public byte[] row(Story story, List<String> occasions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("id", story.id());
            date(json, story.days());
            json.writeArrayFieldStart("articles");
            for (Instalment instalment : story.instalments()) {
                json.writeStartObject();
                write(json, instalment);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("occasions");
            for (String occasion : occasions) {
                json.writeString(occasion);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void date(JsonGenerator json, Optional<DateRange> days) throws IOException {
        if (days.isEmpty()) {
            json.writeNullField("date");
            return;
        }
        json.writeObjectFieldStart("date");
        json.writeStringField("start", days.get().start().toString());
        json.writeStringField("end", days.get().end().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Instalment instalment) throws IOException {
        json.writeStringField("article", instalment.article());
        json.writeStringField("by", instalment.by().name().toLowerCase(Locale.ROOT));
        json.writeStringField("of", instalment.of().orElse(null));
        json.writeNumberField("likeness", Math.round(instalment.likeness() * PLACES) / PLACES);
        json.writeArrayFieldStart("spans");
        CodePoints points = instalment.imprint().points();
        for (Span place : instalment.words()) {
            Span span = points.of(place);
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}

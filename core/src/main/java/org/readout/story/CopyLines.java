package org.readout.story;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.readout.analysis.JsonLines;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * The rows of {@code copies.jsonl}, as those of {@link JsonLines}: offsets count code points in the article's {@code text}. Shares are
 * rounded to four places. Thread-safe.
 */
public final class CopyLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double PLACES = 10_000;

    /**
     * The row of {@code copy}, with its line feed.
     *
     * @param article counts the copy's text
     * @param of counts the original's text
     */
    public byte[] row(Copy copy, CodePoints article, CodePoints of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("article", copy.article());
            json.writeStringField("of", copy.of());
            json.writeStringField("kind", copy.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("share", rounded(copy.overlap().share()));
            json.writeNumberField("ofShare", rounded(copy.overlap().ofShare()));
            json.writeStringField("direction", copy.direction().name().toLowerCase(Locale.ROOT));
            json.writeStringField("credit", copy.credit().orElse(null));
            json.writeArrayFieldStart("passages");
            for (SharedPassage passage : copy.overlap().passages()) {
                json.writeStartObject();
                bounds(json, "start", "end", article.of(article.whole(passage.here())));
                bounds(json, "ofStart", "ofEnd", of.of(of.whole(passage.there())));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void bounds(JsonGenerator json, String start, String end, Span span) throws IOException {
        json.writeNumberField(start, span.start());
        json.writeNumberField(end, span.end());
    }

    private static double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }
}

package org.readout.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Writes the values that rows are made of: names, and spans of one text with their words. */
final class Row {
    private final JsonGenerator json;
    private final String text;
    private final CodePoints points;

    Row(JsonGenerator json, String text) {
        this.json = json;
        this.text = text;
        this.points = CodePoints.of(text);
    }

    void open() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", JsonLines.SCHEMA);
    }

    void close() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void name(String field) throws IOException {
        json.writeFieldName(field);
    }

    void startObject(String field) throws IOException {
        json.writeObjectFieldStart(field);
    }

    void startObject() throws IOException {
        json.writeStartObject();
    }

    void endObject() throws IOException {
        json.writeEndObject();
    }

    void startArray(String field) throws IOException {
        json.writeArrayFieldStart(field);
    }

    void endArray() throws IOException {
        json.writeEndArray();
    }

    void text(String field, @Nullable String value) throws IOException {
        json.writeStringField(field, value == null ? null : wellFormed(value));
    }

    void text(String field, Optional<?> value) throws IOException {
        text(field, value.map(Object::toString).orElse(null));
    }

    void texts(String field, List<String> values) throws IOException {
        startArray(field);
        for (String value : values) {
            json.writeString(wellFormed(value));
        }
        endArray();
    }

    void number(String field, double value) throws IOException {
        json.writeNumberField(field, value);
    }

    void count(String field, long value) throws IOException {
        json.writeNumberField(field, value);
    }

    void nothing(String field) throws IOException {
        json.writeNullField(field);
    }

    /** A constant's name as rows spell it: {@code GOVERNMENT_BODY} is {@code government-body}. */
    void constant(String field, Enum<?> constant) throws IOException {
        json.writeStringField(field, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@code "spans":[[s,e],…],"text":"…"}: the cut words, those of several spans joined by one blank. */
    void words(List<Span> spans) throws IOException {
        spans("spans", spans);
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(words.isEmpty() ? "" : " ").append(points.whole(span).cut(text));
        }
        text("text", words.toString());
    }

    void spans(String field, List<Span> spans) throws IOException {
        startArray(field);
        for (Span span : spans) {
            pair(points, span);
        }
        endArray();
    }

    /** {@code "start":s,"end":e}. */
    void bounds(Span span) throws IOException {
        Span counted = points.of(points.whole(span));
        json.writeNumberField("start", counted.start());
        json.writeNumberField("end", counted.end());
    }

    void span(String field, Span span) throws IOException {
        span(field, points, span);
    }

    /** A span of another text, by that text's map. */
    void span(String field, CodePoints map, Span span) throws IOException {
        json.writeFieldName(field);
        pair(map, span);
    }

    private void pair(CodePoints map, Span span) throws IOException {
        Span counted = map.of(map.whole(span));
        json.writeStartArray();
        json.writeNumber(counted.start());
        json.writeNumber(counted.end());
        json.writeEndArray();
    }

    /** The value with U+FFFD for each unpaired surrogate, which UTF-8 cannot write. */
    private static String wellFormed(String value) {
        StringBuilder changed = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
                continue;
            }
            if (changed == null) {
                changed = new StringBuilder(value);
            }
            changed.setCharAt(i, '\uFFFD');
        }
        return changed == null ? value : changed.toString();
    }
}

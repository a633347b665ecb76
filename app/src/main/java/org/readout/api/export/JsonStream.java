package org.readout.api.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.text.Span;

/** JSON values one after another, with nothing between them but what is asked for. */
final class JsonStream {
    static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    JsonStream(OutputStream out) throws IOException {
        json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    void open() throws IOException {
        json.writeStartObject();
    }

    void open(String field) throws IOException {
        json.writeObjectFieldStart(field);
    }

    void close() throws IOException {
        json.writeEndObject();
    }

    void openList(String field) throws IOException {
        json.writeArrayFieldStart(field);
    }

    /** A list in a list. */
    void openList() throws IOException {
        json.writeStartArray();
    }

    void closeList() throws IOException {
        json.writeEndArray();
    }

    /** Ends a line. */
    void feed() throws IOException {
        json.writeRaw('\n');
    }

    /** Characters that are known to be right where they stand. */
    void raw(String characters) throws IOException {
        json.writeRaw(characters);
    }

    void text(String field, @Nullable String value) throws IOException {
        json.writeStringField(field, value == null ? null : Galley.wellFormed(value));
    }

    void text(String field, Optional<?> value) throws IOException {
        text(field, value.map(Object::toString).orElse(null));
    }

    /** The field only where there is a value. */
    void textIfKnown(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(field, value.get().toString());
        }
    }

    void texts(String field, List<String> values) throws IOException {
        openList(field);
        for (String value : values) {
            text(value);
        }
        closeList();
    }

    /** An element of a list. */
    void text(String element) throws IOException {
        json.writeString(Galley.wellFormed(element));
    }

    void number(String field, long value) throws IOException {
        json.writeNumberField(field, value);
    }

    void number(String field, double value) throws IOException {
        json.writeNumberField(field, value);
    }

    void truth(String field, boolean value) throws IOException {
        json.writeBooleanField(field, value);
    }

    void constant(String field, Enum<?> constant) throws IOException {
        json.writeStringField(field, Line.constant(constant));
    }

    /** {@code [[start,end],…]} in code points. */
    void spans(String field, Galley galley, List<Span> spans) throws IOException {
        openList(field);
        for (Span span : spans) {
            Span counted = galley.counted(span);
            json.writeStartArray();
            json.writeNumber(counted.start());
            json.writeNumber(counted.end());
            json.writeEndArray();
        }
        closeList();
    }

    /** The value at which the parser stands, under the name of a field. */
    void copy(String field, JsonParser from) throws IOException {
        json.writeFieldName(field);
        json.copyCurrentStructure(from);
    }

    void flush() throws IOException {
        json.flush();
    }
}

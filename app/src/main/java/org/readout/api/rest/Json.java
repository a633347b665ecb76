package org.readout.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows as trees, so that fields can be added to them. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An object that begins as every row does. */
    static ObjectNode row() {
        return object().put("schema", org.readout.analysis.JsonLines.SCHEMA);
    }

    /** The one row in these bytes. */
    static ObjectNode row(byte[] line) {
        return rows(line).get(0);
    }

    /** The rows in these bytes, one on each line. */
    static List<ObjectNode> rows(byte[] lines) {
        List<ObjectNode> rows = new ArrayList<>();
        try (var values = MAPPER.readerFor(ObjectNode.class).<ObjectNode>readValues(lines)) {
            while (values.hasNext()) {
                rows.add(values.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows of our own", e);
        }
        return rows;
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("JSON of our own", e);
        }
    }

    /** The field with the value, or null where there is none. */
    static ObjectNode put(ObjectNode node, String field, Optional<String> value) {
        return node.put(field, value.orElse(null));
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}

package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds JSON against the part of JSON Schema 2020-12 that our OpenAPI document uses; a word of a schema that it does not know is a fault. */
final class Described {
    private static final List<String> WORDS = List.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
            "$ref",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "description",
            "format",
            "contentMediaType");

    private final JsonNode document;

    Described(JsonNode document) {
        this.document = document;
    }

    JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method);
    }

    /** What is wrong with a value by a schema; a line for each fault. */
    List<String> faults(JsonNode value, JsonNode schema) {
        List<String> faults = new ArrayList<>();
        check(value, schema, "", faults);
        return faults;
    }

    private void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
        if (!schema.isObject()) {
            faults.add(at + ": no schema");
            return;
        }
        schema.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                faults.add(at + ": unknown word of a schema: " + word);
            }
        });
        if (schema.has("$ref")) {
            JsonNode target = document.at(schema.path("$ref").asText().substring(1));
            check(value, target, at, faults);
            return;
        }
        if (schema.has("anyOf")) {
            boolean any = false;
            List<String> tried = new ArrayList<>();
            for (JsonNode choice : schema.path("anyOf")) {
                List<String> own = new ArrayList<>();
                check(value, choice, at, own);
                any |= own.isEmpty();
                tried.addAll(own);
            }
            if (!any) {
                faults.addAll(tried);
            }
            return;
        }
        if (schema.has("type") && !typed(value, schema.path("type"))) {
            faults.add(at + ": " + value.getNodeType() + " is not " + schema.path("type"));
            return;
        }
        if (schema.has("const") && !value.equals(schema.path("const"))) {
            faults.add(at + ": " + value + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(at + ": " + value + " is none of " + schema.path("enum"));
        }
        if (value.isNumber()
                        && schema.has("minimum")
                        && value.asDouble() < schema.path("minimum").asDouble()
                || value.isNumber()
                        && schema.has("maximum")
                        && value.asDouble() > schema.path("maximum").asDouble()) {
            faults.add(at + ": " + value + " is out of bounds");
        }
        if (value.isTextual()
                        && value.asText().length() < schema.path("minLength").asInt(0)
                || value.isTextual()
                        && value.asText().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            faults.add(at + ": a text of " + value.asText().length() + " characters");
        }
        if (value.isArray()) {
            if (value.size() < schema.path("minItems").asInt(0)
                    || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
                faults.add(at + ": " + value.size() + " items");
            }
            for (int i = 0; schema.has("items") && i < value.size(); i++) {
                check(value.get(i), schema.path("items"), at + "/" + i, faults);
            }
        }
        if (value.isObject()) {
            object(value, schema, at, faults);
        }
    }

    private void object(JsonNode value, JsonNode schema, String at, List<String> faults) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                faults.add(at + ": lacks " + name.asText());
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                check(field.getValue(), known, at + "/" + field.getKey(), faults);
            } else if (schema.has("properties")
                    && !schema.path("additionalProperties").asBoolean(true)) {
                faults.add(at + ": has " + field.getKey() + ", which is not described");
            }
        }
    }

    private static boolean typed(JsonNode value, JsonNode types) {
        if (types.isTextual()) {
            return typed(value, types.asText());
        }
        for (JsonNode type : types) {
            if (typed(value, type.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean typed(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}

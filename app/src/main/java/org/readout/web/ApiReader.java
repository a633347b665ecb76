package org.readout.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an OpenAPI 3.1 document as its page shows it. For one document. */
final class ApiReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final int DEPTH = 6;

    private final JsonNode document;

    ApiReader(JsonNode document) {
        this.document = document;
    }

    ApiPage page() {
        Map<String, List<ApiPage.Operation>> byTag = new LinkedHashMap<>();
        Map<String, List<String>> about = new LinkedHashMap<>();
        for (JsonNode tag : document.path("tags")) {
            byTag.put(tag.path("name").asText(), new ArrayList<>());
            about.put(tag.path("name").asText(), paragraphs(tag));
        }
        for (Map.Entry<String, JsonNode> path : fields(document.path("paths"))) {
            for (Map.Entry<String, JsonNode> operation : fields(path.getValue())) {
                if (METHODS.contains(operation.getKey())) {
                    String tag = operation.getValue().path("tags").path(0).asText("Operations");
                    byTag.computeIfAbsent(tag, name -> new ArrayList<>())
                            .add(operation(path.getKey(), path.getValue(), operation.getKey(), operation.getValue()));
                }
            }
        }
        List<ApiPage.Section> sections = byTag.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new ApiPage.Section(
                        entry.getKey(), about.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .toList();
        List<ApiPage.Schema> schemas = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                fields(document.path("components").path("schemas"))) {
            schemas.add(
                    new ApiPage.Schema(schema.getKey(), paragraphs(schema.getValue()), properties(schema.getValue())));
        }
        JsonNode head = document.path("info");
        return new ApiPage(
                head.path("title").asText("API"), head.path("version").asText(""), paragraphs(head), sections, schemas);
    }

    private ApiPage.Operation operation(String path, JsonNode shared, String method, JsonNode operation) {
        List<ApiPage.Value> takes = new ArrayList<>();
        for (JsonNode list : List.of(shared.path("parameters"), operation.path("parameters"))) {
            for (JsonNode parameter : list) {
                JsonNode read = resolved(parameter);
                takes.add(new ApiPage.Value(
                        read.path("name").asText(),
                        place(read.path("in").asText()),
                        type(read.path("schema"), 0),
                        read.path("required").asBoolean(),
                        about(read)));
            }
        }
        JsonNode body = resolved(operation.path("requestBody"));
        if (!body.isMissingNode()) {
            takes.add(new ApiPage.Value(
                    "body", media(body), content(body), body.path("required").asBoolean(), about(body)));
        }
        List<ApiPage.Value> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : fields(operation.path("responses"))) {
            JsonNode read = resolved(answer.getValue());
            answers.add(new ApiPage.Value(answer.getKey(), media(read), content(read), false, about(read)));
        }
        String name = method + path;
        return new ApiPage.Operation(
                name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(""),
                paragraphs(operation),
                takes,
                answers);
    }

    private static String place(String in) {
        return switch (in) {
            case "path", "query", "header", "cookie" -> "in the " + in;
            default -> "";
        };
    }

    private List<ApiPage.Value> properties(JsonNode schema) {
        List<ApiPage.Value> values = new ArrayList<>();
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.add(resolved(part)));
        for (JsonNode part : parts) {
            for (Map.Entry<String, JsonNode> property : fields(part.path("properties"))) {
                boolean required = false;
                for (JsonNode name : part.path("required")) {
                    required |= name.asText().equals(property.getKey());
                }
                values.add(new ApiPage.Value(
                        property.getKey(), "", type(property.getValue(), 0), required, about(property.getValue())));
            }
        }
        return values;
    }

    private static String media(JsonNode holder) {
        List<String> types = new ArrayList<>();
        holder.path("content").fieldNames().forEachRemaining(types::add);
        return String.join(", ", types);
    }

    private static Optional<ApiPage.Type> content(JsonNode holder) {
        Iterator<JsonNode> all = holder.path("content").elements();
        return all.hasNext() ? type(all.next().path("schema"), 0) : Optional.empty();
    }

    private static Optional<ApiPage.Type> type(JsonNode schema, int depth) {
        if (schema.isMissingNode() || depth > DEPTH) {
            return Optional.empty();
        }
        if (schema.has("$ref")) {
            return Optional.of(
                    new ApiPage.Type("", Optional.of(last(schema.path("$ref").asText()))));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return type(schema.path(choice).path(0), depth + 1);
            }
        }
        if (schema.path("enum").size() > 0) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return Optional.of(new ApiPage.Type("one of " + String.join(", ", values), Optional.empty()));
        }
        JsonNode kind = schema.path("type");
        List<String> kinds = new ArrayList<>();
        if (kind.isArray()) {
            kind.forEach(one -> kinds.add(one.asText()));
        } else if (!kind.isMissingNode()) {
            kinds.add(kind.asText());
        }
        if (kinds.contains("array")) {
            Optional<ApiPage.Type> item = type(schema.path("items"), depth + 1);
            String inner = item.map(ApiPage.Type::words).orElse("");
            return Optional.of(new ApiPage.Type(
                    "list of" + (inner.isEmpty() ? "" : " " + inner), item.flatMap(ApiPage.Type::schema)));
        }
        String format = schema.path("format").asText("");
        String words = String.join(" or ", kinds) + (format.isEmpty() ? "" : ", " + format);
        return words.isEmpty() ? Optional.empty() : Optional.of(new ApiPage.Type(words, Optional.empty()));
    }

    /** What a reference names, where it names a part of the same document. */
    private JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        for (int depth = 0; depth < DEPTH && at.has("$ref"); depth++) {
            String reference = at.path("$ref").asText();
            at = reference.startsWith("#/") ? document.at(reference.substring(1)) : document.path("");
        }
        return at;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String about(JsonNode node) {
        return Wording.oneLine(node.path("description").asText(""));
    }

    private static List<String> paragraphs(JsonNode node) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : node.path("description").asText("").split("\\n\\s*\\n", -1)) {
            String line = Wording.oneLine(part);
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private static Set<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties();
    }
}

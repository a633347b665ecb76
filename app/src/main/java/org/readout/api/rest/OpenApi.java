package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.api.BodyForm;

/** The OpenAPI 3.1 document of a table of operations. The schemas are those of {@code schemas.json}. */
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    static ObjectNode document(List<Operation> operations, String version) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Readout")
                .put("version", version)
                .put(
                        "description",
                        "Who said what, according to whom. Rows are those of the files that \"readout analyze\" writes; offsets"
                                + " count Unicode code points in an article's text and are half-open. Lists come a page at a"
                                + " time. Errors are problem details (RFC 9457).\n\nA program shows the token of the desk as"
                                + " Authorization: Bearer, where one is needed. Without a token, forms need the header"
                                + " X-Readout-Client with any value. A page of the desk sends the token of its forms as"
                                + " X-Readout-Token.");
        document.putArray("servers").addObject().put("url", RestApi.BASE);
        ObjectNode paths = document.putObject("paths");
        Set<String> tags = new LinkedHashSet<>();
        for (Operation operation : operations) {
            tags.add(operation.tag());
            JsonNode known = paths.get(operation.path());
            ObjectNode path = known instanceof ObjectNode there ? there : paths.putObject(operation.path());
            path.set(operation.verb().name().toLowerCase(Locale.ROOT), described(operation));
        }
        ArrayNode named = document.putArray("tags");
        tags.forEach(tag -> named.addObject().put("name", tag));
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        ArrayNode security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        return document;
    }

    private static ObjectNode described(Operation operation) {
        ObjectNode node = Json.object();
        node.putArray("tags").add(operation.tag());
        node.put("summary", operation.summary());
        ArrayNode parameters = node.putArray("parameters");
        Matcher inPath = PARAMETER.matcher(operation.path());
        while (inPath.find()) {
            parameters
                    .addObject()
                    .put("name", inPath.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        operation.parameters().forEach(parameter -> parameters.add(parameter.described()));
        if (operation.body().isPresent()) {
            ObjectNode body = node.putObject("requestBody").put("required", true);
            String type = operation.form() == BodyForm.JSON ? "application/json" : "multipart/form-data";
            body.putObject("content")
                    .putObject(type)
                    .set("schema", reference(operation.body().get()));
        }
        ObjectNode responses = node.putObject("responses");
        responses.set(Integer.toString(operation.answer().status()), answer(operation.answer()));
        ObjectNode fault = responses.putObject("default").put("description", "Why it was not answered as asked.");
        fault.putObject("content").putObject("application/problem+json").set("schema", reference("Problem"));
        return node;
    }

    private static ObjectNode answer(Answer answer) {
        ObjectNode node = Json.object().put("description", answer.about());
        if (answer.mediaType().isEmpty()) {
            return node;
        }
        ObjectNode media = node.putObject("content").putObject(answer.mediaType());
        if (answer.schema().isEmpty()) {
            media.putObject("schema").put("type", "string");
            return node;
        }
        ObjectNode row = reference(answer.schema().get());
        if (answer.schema().get().endsWith("Page")) {
            media.set("schema", row);
            return node;
        }
        ObjectNode schema = media.putObject("schema").put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required").add("data");
        ObjectNode properties = schema.putObject("properties");
        if (answer.many()) {
            required.add("next");
            properties.putObject("data").put("type", "array").set("items", row);
            properties.putObject("next").putArray("type").add("string").add("null");
        } else {
            properties.set("data", row);
        }
        return node;
    }

    private static ObjectNode reference(String schema) {
        return Json.object().put("$ref", "#/components/schemas/" + schema);
    }

    private static JsonNode schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("schemas.json is missing from the program");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of our own", e);
        }
    }
}

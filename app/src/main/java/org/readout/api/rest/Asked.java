package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.api.Fault;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.ledger.Page;

/** A request to an operation, its parameters checked against what the operation takes. */
final class Asked {
    private static final int ROWS = 50;
    private static final long FARTHEST = 10_000_000;

    private final Request request;
    private final Operation operation;
    private final Cursors cursors;

    Asked(Request request, Operation operation, Cursors cursors) {
        this.request = request;
        this.operation = operation;
        this.cursors = cursors;
        for (String name : request.queryNames()) {
            Parameter parameter = operation.parameters().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badRequest("There is no parameter " + printable(name) + " here."));
            if (request.queries(name).size() > 1) {
                throw Refusal.badRequest("The parameter " + name + " is given more than once.");
            }
            if (!parameter.takes(request.queries(name).get(0))) {
                throw Refusal.badRequest("The parameter " + name + " does not take this value.");
            }
        }
        accept();
    }

    private void accept() {
        String type = operation.answer().mediaType().split(";")[0].strip();
        List<String> wanted = request.headers("Accept").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .filter(range -> !range.replace(" ", "").matches(".*;q=0(\\.0*)?"))
                .map(range -> range.split(";")[0].strip())
                .toList();
        String family = type.substring(0, type.indexOf('/') + 1) + "*";
        if (!type.isEmpty()
                && !wanted.isEmpty()
                && !wanted.contains(type)
                && !wanted.contains(family)
                && !wanted.contains("*/*")
                && !operation.path().equals("/export")) {
            throw new Refusal(new Fault(406, "Not in this form", "This is answered as " + type + " only."));
        }
    }

    Request request() {
        return request;
    }

    /** What stands in the path. */
    String path(String name) {
        return request.parameter(name);
    }

    Optional<String> text(String name) {
        return request.query(name);
    }

    int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    int limit() {
        return number("limit", ROWS);
    }

    /** Where the list goes on; empty at its beginning. */
    Optional<String> place() {
        return text("cursor").map(cursor -> cursors.read(question(), cursor)
                .orElseThrow(
                        () -> Refusal.badRequest("The cursor is not of this list, or asked with other parameters.")));
    }

    /** The number of the row at which the list goes on. */
    long from() {
        long from = place().map(Long::parseLong).orElse(0L);
        if (from > FARTHEST) {
            throw Refusal.badRequest("The list is too long to be read to its end so; ask for less.");
        }
        return from;
    }

    /** A page of rows. */
    Reply rows(List<? extends JsonNode> rows, Optional<String> next) {
        ObjectNode envelope = Json.object();
        ArrayNode data = envelope.putArray("data");
        rows.forEach(data::add);
        envelope.put("next", next.map(place -> cursors.write(question(), place)).orElse(null));
        return Reply.json(Json.bytes(envelope)).taggedWeakly();
    }

    /** A page of rows that are counted from the first. */
    Reply rows(Page<?> page, List<? extends JsonNode> rows) {
        return rows(
                rows,
                page.goesOn()
                        ? Optional.of(Long.toString(page.from() + page.rows().size()))
                        : Optional.empty());
    }

    /** A page of hits, with what all hits have. */
    Reply hits(
            List<? extends JsonNode> rows,
            Optional<String> next,
            JsonNode total,
            JsonNode facets,
            List<String> warnings) {
        ObjectNode envelope = Json.object();
        ArrayNode data = envelope.putArray("data");
        rows.forEach(data::add);
        envelope.put("next", next.map(place -> cursors.write(question(), place)).orElse(null));
        envelope.set("total", total);
        envelope.set("facets", facets);
        ArrayNode told = envelope.putArray("warnings");
        warnings.forEach(told::add);
        return Reply.json(Json.bytes(envelope)).taggedWeakly();
    }

    /** One row. */
    Reply one(JsonNode row) {
        return Reply.json(envelope(row)).withStatus(operation.answer().status()).taggedStrongly();
    }

    static byte[] envelope(JsonNode row) {
        ObjectNode envelope = Json.object();
        envelope.set("data", row);
        return Json.bytes(envelope);
    }

    /** Path and parameters but for the page, in one order. */
    private String question() {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : request.queryNames()) {
            if (!name.equals("cursor") && !name.equals("limit")) {
                parameters.put(name, request.query(name).orElse(""));
            }
        }
        return request.path()
                + parameters.entrySet().stream()
                        .map(one -> "\n" + one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining());
    }

    private static String printable(String name) {
        return name.length() <= 40 && name.matches("[A-Za-z0-9_.-]+") ? name : "of this name";
    }
}

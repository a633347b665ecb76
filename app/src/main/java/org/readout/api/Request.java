package org.readout.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is asked for and sent, after everything about it was checked that can be checked without knowing what it means. */
public final class Request {
    private final Route route;
    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers;
    private final Sent sent;
    private final Visit visit;
    private final String formToken;

    /**
     * What came in the body.
     *
     * @param json what was sent as JSON; else a missing node
     * @param fields of a form
     * @param files of a form
     */
    record Sent(JsonNode json, Map<String, List<String>> fields, List<Upload> files) {
        static final Sent NOTHING = new Sent(MissingNode.getInstance(), Map.of(), List.of());
    }

    Request(
            Route route,
            String path,
            Map<String, String> parameters,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            Sent sent,
            Visit visit,
            String formToken) {
        this.route = route;
        this.path = path;
        this.parameters = parameters;
        this.query = query;
        this.headers = headers;
        this.sent = sent;
        this.visit = visit;
        this.formToken = formToken;
    }

    /** The route's pattern. */
    public String route() {
        return route.path();
    }

    /** The path, decoded. */
    public String path() {
        return path;
    }

    /**
     * What stands in the path for a parameter of the route.
     *
     * @throws IllegalArgumentException if the route has no such parameter
     */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name + " in " + route.path());
        }
        return value;
    }

    /** The first value that the question after the path gives a name. */
    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    /** All values that the question after the path gives a name. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** The names in the question after the path. */
    public Set<String> queryNames() {
        return query.keySet();
    }

    /** The lines of a header; no case counts. */
    public List<String> headers(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    /** Whether what has this entity tag now is what the asker means to change; so it is if he does not say. */
    public boolean means(String tag) {
        List<String> header = headers("If-Match");
        return header.isEmpty() || Tags.matches(header, tag);
    }

    /** The number of the last event that the asker has had, where it tells one. */
    public OptionalLong lastEvent() {
        return headers("Last-Event-ID").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The first value of a form's field. */
    public Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    /** All values of a form's field. */
    public List<String> fields(String name) {
        return sent.fields().getOrDefault(name, List.of());
    }

    /** The files that were sent, in their order; a file field left empty sends none. */
    public List<Upload> files() {
        return sent.files();
    }

    /** The JSON that was sent; a missing node where none was. */
    public JsonNode json() {
        return sent.json();
    }

    /** What forms on the page that answers this must send back as {@code token}. */
    public String formToken() {
        return formToken;
    }

    Visit visit() {
        return visit;
    }
}

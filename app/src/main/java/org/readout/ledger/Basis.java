package org.readout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the person who made a correction saw, so that it still holds where the machine finds other things.
 *
 * @param statement the statement as the machine had found it, in {@link StatementForm}
 * @param words the text at the place that a correction of words names
 * @param reports ids of the articles that reported the occasion which a correction names
 */
record Basis(Optional<String> statement, Optional<String> words, List<String> reports) {
    /** Where nothing need be kept. */
    static final Basis NONE = new Basis(Optional.empty(), Optional.empty(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    Basis {
        reports = List.copyOf(reports);
    }

    /** As the table keeps it. */
    String json() {
        ObjectNode node = JSON.createObjectNode();
        statement.ifPresent(form -> node.put("statement", form));
        words.ifPresent(text -> node.put("words", text));
        if (!reports.isEmpty()) {
            ArrayNode ids = node.putArray("reports");
            reports.forEach(ids::add);
        }
        return node.toString();
    }

    /**
     * What {@link #json} wrote.
     *
     * @throws LedgerRefused if it cannot be read
     */
    static Basis of(String json) throws LedgerRefused {
        try {
            JsonNode node = JSON.readTree(json);
            List<String> reports = new ArrayList<>();
            node.path("reports").forEach(id -> reports.add(id.asText()));
            return new Basis(
                    Optional.ofNullable(node.path("statement").textValue()),
                    Optional.ofNullable(node.path("words").textValue()),
                    reports);
        } catch (JsonProcessingException e) {
            throw new LedgerRefused("a correction in the ledger is damaged; take back a copy of the ledger", e);
        }
    }
}

package org.readout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.Provenance;

/** What a source says of an article beside its text, as JSON and back. */
final class GivenForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GivenForm() {}

    /** The form of what is said of a capture, with what its reader is to know about its bytes. */
    static String write(Capture capture) {
        ObjectNode node = node(capture.given());
        if (!capture.warnings().isEmpty()) {
            capture.warnings().forEach(node.putArray("warnings")::add);
        }
        capture.provenance().ifPresent(record -> {
            ObjectNode kept = node.putObject("capture");
            kept.put("archive", record.archive()).put("offset", record.position());
            record.record().ifPresent(value -> kept.put("record", value));
            record.captured().ifPresent(value -> kept.put("captured", value.toString()));
            record.target().ifPresent(value -> kept.put("target", value));
        });
        return node.toString();
    }

    /** The record of an archive that the capture was kept in; empty where it came in a file of its own. */
    static Optional<Provenance> provenance(String text) throws LedgerRefused {
        JsonNode kept = tree(text).path("capture");
        return kept.hasNonNull("archive")
                ? Optional.of(new Provenance(
                        kept.get("archive").asText(),
                        Math.max(0, kept.path("offset").asLong()),
                        field(kept, "record"),
                        moment(kept),
                        field(kept, "target")))
                : Optional.empty();
    }

    private static Optional<Instant> moment(JsonNode kept) {
        try {
            return field(kept, "captured").map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String write(Given given) {
        return node(given).toString();
    }

    private static ObjectNode node(Given given) {
        ObjectNode node = JSON.createObjectNode();
        given.title().ifPresent(value -> node.put("title", value));
        given.outlet().ifPresent(value -> node.put("outlet", value));
        given.byline().ifPresent(value -> node.put("byline", value));
        given.published().ifPresent(value -> node.put("published", value));
        given.address().ifPresent(value -> node.put("address", value));
        given.language().ifPresent(value -> node.put("language", value));
        return node;
    }

    /** What the reader of a capture is to know about its bytes. */
    static List<String> warnings(String text) throws LedgerRefused {
        List<String> warnings = new ArrayList<>();
        tree(text).path("warnings").forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }

    static Given read(String text) throws LedgerRefused {
        JsonNode node = tree(text);
        return new Given(
                field(node, "title"),
                field(node, "outlet"),
                field(node, "byline"),
                field(node, "published"),
                field(node, "address"),
                field(node, "language"));
    }

    private static JsonNode tree(String text) throws LedgerRefused {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LedgerRefused("a row of the ledger is damaged; 'readout verify' tells which", e);
        }
    }

    private static Optional<String> field(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }
}

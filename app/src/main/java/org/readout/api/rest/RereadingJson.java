package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.readout.analysis.FieldDifference;
import org.readout.ledger.Rereading;
import org.readout.ledger.Review;
import org.readout.ledger.StatementChange;

/** What an article's readings have otherwise than the ones before, as JSON. Places count code points; what is not known is null. */
public final class RereadingJson {
    private RereadingJson() {}

    /** One reading. */
    static ObjectNode row(Rereading reading) {
        ObjectNode row = Json.row().put("analysis", reading.analysis()).put("made", reading.made());
        ObjectNode engine = row.putObject("engine");
        reading.engine().forEach(engine::put);
        row.set("changes", reading.changes().map(RereadingJson::changes).orElse(null));
        return row;
    }

    private static ObjectNode changes(Rereading.Changes changes) {
        ObjectNode node = Json.object().put("since", changes.since());
        ArrayNode engine = node.putArray("engine");
        for (Rereading.Part part : changes.engine()) {
            ObjectNode one = engine.addObject().put("name", part.name());
            Json.put(one, "before", part.before());
            Json.put(one, "after", part.after());
        }
        ArrayNode corrections = node.putArray("corrections");
        for (Review.Step step : changes.corrections()) {
            corrections.addObject().put("id", step.correction().id()).put("undone", step.back());
        }
        node.put("kept", changes.kept()).put("same", changes.same()).put("reweighed", changes.reweighed());
        ArrayNode statements = node.putArray("statements");
        changes.statements().forEach(one -> statements.add(statement(one)));
        return node;
    }

    /** One statement that is new, changed or gone. */
    public static ObjectNode statement(StatementChange change) {
        ObjectNode node = Json.object().put("fate", change.fate().label());
        Json.put(node, "statement", change.id());
        node.put("current", change.current());
        node.putArray("place").add(change.place().start()).add(change.place().end());
        node.put("words", change.words());
        Json.put(node, "speaker", change.speaker());
        ArrayNode differences = node.putArray("differences");
        for (FieldDifference one : change.differences()) {
            ObjectNode difference =
                    differences.addObject().put("field", one.field().label());
            Json.put(difference, "before", filled(one.before()));
            Json.put(difference, "after", filled(one.after()));
        }
        return node;
    }

    private static Optional<String> filled(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}

package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.analysis.JsonLines;
import org.readout.ledger.Ledger;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.StatementEntry;

/** Makes the rows of statements: those of {@code statements.jsonl} with the ledger's ids and what people have made of them. For one answer. */
final class StatementRows {
    private final JsonLines lines = new JsonLines();
    private final Ledger ledger;
    private final Renumbering ids;
    private final Map<String, Optional<Analysis>> analyses = new HashMap<>();

    StatementRows(Ledger ledger) {
        this.ledger = ledger;
        this.ids = new Renumbering(ledger.statements());
    }

    List<ObjectNode> of(List<StatementEntry> entries) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (StatementEntry entry : entries) {
            rows.add(of(entry));
        }
        return rows;
    }

    ObjectNode of(StatementEntry entry) throws IOException {
        int index = entry.place().index();
        Optional<Analysis> analysis =
                index < 0 ? Optional.empty() : analysis(entry.place().article());
        boolean there =
                analysis.isPresent() && index < analysis.get().statements().size();
        ObjectNode row = there ? ids.in(Json.row(lines.statements(analysis.get(), List.of(index)))) : known(entry);
        row.put("id", entry.id());
        Json.put(row, "occasion", entry.occasion());
        row.put("review", entry.review().label());
        row.put("current", there);
        return row;
    }

    private Optional<Analysis> analysis(String article) throws IOException {
        Optional<Analysis> analysis = analyses.get(article);
        if (analysis == null) {
            analysis = ledger.articles().analysis(article);
            analyses.put(article, analysis);
        }
        return analysis;
    }

    /** What is known of a statement that the present analysis has no more. */
    private static ObjectNode known(StatementEntry entry) {
        ObjectNode row =
                Json.row().put("id", entry.id()).put("article", entry.place().article());
        row.putNull("uri");
        row.put("kind", entry.kind());
        ObjectNode content = row.putObject("content");
        span(content.putArray("spans"), entry.place().start(), entry.place().end());
        content.put("text", entry.words());
        row.putArray("quoted");
        row.putNull("cue");
        row.set("speaker", entry.speaker().map(StatementRows::party).orElse(null));
        ArrayNode tellers = row.putArray("tellers");
        entry.tellers().forEach(teller -> tellers.add(party(teller)));
        row.set("addressee", entry.addressee().map(StatementRows::party).orElse(null));
        row.putNull("when");
        row.putNull("copyOf");
        return row.put("confidence", entry.confidence()).put("by", entry.rule());
    }

    private static void span(ArrayNode spans, int start, int end) {
        spans.addArray().add(start).add(end);
    }

    private static ObjectNode party(PartyEntry party) {
        ObjectNode node = Json.object();
        node.putArray("spans");
        node.put("text", party.words());
        Json.put(node, "name", party.name());
        Json.put(node, "actor", party.actor());
        node.putNull("type");
        return Json.put(node, "affiliation", party.affiliation());
    }
}

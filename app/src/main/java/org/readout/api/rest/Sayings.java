package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.Statements;
import org.readout.search.Hit;
import org.readout.search.Hits;
import org.readout.search.Query;
import org.readout.search.StatementIndex;
import org.readout.search.Tally;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** {@code /statements} and {@code /search}. */
final class Sayings {
    private static final Map<String, Statements.By> FILTERS = Map.of(
            "speaker", Statements.By.SPEAKER,
            "teller", Statements.By.TELLER,
            "addressee", Statements.By.ADDRESSEE,
            "occasion", Statements.By.OCCASION,
            "outlet", Statements.By.OUTLET);

    private final Ledger ledger;
    private final Supplier<StatementIndex> index;

    Sayings(Ledger ledger, Supplier<StatementIndex> index) {
        this.ledger = ledger;
        this.index = index;
    }

    List<Operation> operations() {
        String tag = "Statements";
        Parameter from = new Parameter(
                "from", "The first day on which it was said; only with \"to\".", new Parameter.Shape.Day());
        Parameter to = new Parameter("to", "The last day.", new Parameter.Shape.Day());
        Parameter limit = new Parameter(
                "limit", "How many rows at most, 50 where it is left out.", new Parameter.Shape.Whole(1, 200));
        Parameter facets = new Parameter(
                "facets",
                "How many values of each facet to count, none where it is left out.",
                new Parameter.Shape.Whole(0, 200));
        Parameter words = new Parameter(
                "q",
                "What is searched for, as in the desk's search: words, \"phrases\", speaker:, outlet:, from: and the others.",
                new Parameter.Shape.Text(Query.LONGEST_WRITTEN));
        return List.of(
                Operation.list(
                                "/statements",
                                tag,
                                "Statements by one thing that is known of them, the newest first; all of them by id where nothing is"
                                        + " asked. For more than one thing at once there is /search.",
                                "Statement",
                                this::list)
                        .with(
                                Parameter.text(
                                        "speaker", "Who says it: an actor's id. May be joined by \"from\" and \"to\"."),
                                Parameter.text("teller", "On whose word: an actor's id."),
                                Parameter.text("addressee", "To whom: an actor's id."),
                                Parameter.text("occasion", "Where: an occasion's id."),
                                Parameter.text("outlet", "In whose reports: an outlet's name."),
                                Parameter.word("unresolved", "Those whose speaker nobody knows.", List.of("true")),
                                from,
                                to),
                Operation.get(
                        "/statements/{id}",
                        tag,
                        "One statement, by the id that it keeps.",
                        Answer.one("Statement"),
                        this::one),
                Operation.get(
                                "/search",
                                tag,
                                "Statements by words and by meaning.",
                                new Answer(
                                        200, "A page of hits.", "application/json", Optional.of("SearchPage"), false),
                                this::search)
                        .with(words, facets, limit, Parameter.CURSOR));
    }

    private Reply list(Asked asked) throws IOException {
        List<String> filters = asked.request().queryNames().stream()
                .filter(name -> FILTERS.containsKey(name) || name.equals("unresolved"))
                .toList();
        boolean days = asked.text("from").isPresent() || asked.text("to").isPresent();
        if (filters.size() > 1 || days && !filters.isEmpty() && !filters.get(0).equals("speaker")) {
            throw Refusal.badRequest("Only one of these can be asked at a time; ask /search for more.");
        }
        Statements statements = ledger.statements();
        if (days) {
            return page(
                    asked,
                    statements.timeline(
                            asked.text("speaker"),
                            asked.text("from").orElse("0000-00-00"),
                            asked.text("to").orElse("9999-99-99"),
                            asked.from(),
                            asked.limit()));
        }
        if (filters.isEmpty()) {
            int limit = asked.limit();
            List<StatementEntry> entries = statements.after(asked.place().orElse(""), limit);
            Optional<String> next = entries.size() < limit
                    ? Optional.empty()
                    : Optional.of(entries.get(limit - 1).id());
            return asked.rows(new StatementRows(ledger).of(entries), next);
        }
        String filter = filters.get(0);
        Statements.By by = FILTERS.getOrDefault(filter, Statements.By.UNRESOLVED);
        String key = filter.equals("unresolved") ? "" : asked.text(filter).orElseThrow();
        return page(asked, statements.page(by, key, asked.from(), asked.limit()));
    }

    private Reply page(Asked asked, Page<StatementEntry> page) throws IOException {
        return asked.rows(page, new StatementRows(ledger).of(page.rows()));
    }

    private Reply one(Asked asked) throws IOException {
        return asked.one(row(asked.path("id")).orElseThrow(Refusal::notFound));
    }

    /** The row of the statement with this id. */
    Optional<ObjectNode> row(String id) throws IOException {
        Optional<StatementEntry> entry = ledger.statements().find(id);
        return entry.isEmpty() ? Optional.empty() : Optional.of(new StatementRows(ledger).of(entry.get()));
    }

    private Reply search(Asked asked) throws IOException {
        Query query = query(asked);
        Hits hits = index.get().search(query);
        Map<String, StatementEntry> entries = new HashMap<>();
        ledger.statements()
                .find(hits.hits().stream().map(hit -> hit.statement().id()).toList())
                .forEach(entry -> entries.put(entry.id(), entry));
        StatementRows rows = new StatementRows(ledger);
        List<ObjectNode> data = new ArrayList<>();
        for (Hit hit : hits.hits()) {
            StatementEntry entry = entries.get(hit.statement().id());
            if (entry != null) {
                data.add(hit(rows.of(entry), hit));
            }
        }
        return asked.hits(data, hits.next(), total(hits), facets(hits.tallies()), query.doubts());
    }

    static Query query(Asked asked) {
        try {
            return Query.parse(asked.text("q").orElse(""))
                    .with(new org.readout.search.Page(asked.limit(), asked.number("facets", 0), asked.place()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The search cannot be read: " + e.getMessage() + ".");
        }
    }

    private static ObjectNode hit(ObjectNode row, Hit hit) {
        ObjectNode match = row.putObject("match");
        match.put("text", hit.statement().said().words());
        CodePoints points = CodePoints.of(hit.statement().said().words());
        ArrayNode marks = match.putArray("marks");
        for (Span mark : hit.marks()) {
            Span counted = points.of(points.whole(mark));
            marks.addArray().add(counted.start()).add(counted.end());
        }
        match.put("score", Math.round(hit.score() * 10_000) / 10_000.0);
        return row;
    }

    private static ObjectNode total(Hits hits) {
        return Json.object()
                .put("count", hits.total().count())
                .put("exact", hits.total().exact())
                .put("near", hits.near().count());
    }

    private static ArrayNode facets(List<Tally> tallies) {
        ArrayNode facets = Json.object().arrayNode();
        for (Tally tally : tallies) {
            ObjectNode facet = facets.addObject()
                    .put("facet", tally.facet().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            ArrayNode counts = facet.putArray("counts");
            for (Tally.Count count : tally.counts()) {
                counts.addObject()
                        .put("value", count.value())
                        .put("label", count.label())
                        .put("count", count.number())
                        .put("chosen", count.chosen());
            }
            facet.put("others", tally.others());
        }
        return facets;
    }
}

package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.DamageEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerStatus;
import org.readout.ledger.OutletEntry;
import org.readout.ledger.Page;
import org.readout.search.Position;

/** {@code /actors}, {@code /outlets}, {@code /damages} and {@code /status}. */
final class Directory {
    private static final int NAMED = 100;

    private final RestDesk desk;
    private final Ledger ledger;

    Directory(RestDesk desk) {
        this.desk = desk;
        this.ledger = desk.ledger();
    }

    List<Operation> operations() {
        return List.of(
                Operation.list("/actors", "Actors", "Actors who say or tell something.", "Actor", this::actors)
                        .with(
                                Parameter.word(
                                        "order",
                                        "Those who say most first, or by name.",
                                        List.of("statements", "name")),
                                Parameter.text(
                                        "name",
                                        "Only those with these words in their name, at most 100, on one page.")),
                Operation.get(
                        "/actors/{id}",
                        "Actors",
                        "One actor, and the others with whom the actor has most to do.",
                        Answer.one("Actor"),
                        this::actor),
                Operation.list(
                        "/outlets", "Outlets", "Outlets, those with most articles first.", "Outlet", this::outlets),
                Operation.list(
                        "/damages",
                        "Intake",
                        "What could not be read and is not mended, the latest first.",
                        "Damage",
                        this::damages),
                Operation.get(
                        "/status",
                        "Desk",
                        "What the ledger holds, and how far what is derived is behind.",
                        Answer.one("Status"),
                        this::status));
    }

    private Reply actors(Asked asked) throws IOException {
        Optional<String> name = asked.text("name");
        if (name.isPresent()) {
            return asked.rows(
                    ledger.actors().named(name.get(), NAMED).stream()
                            .map(Directory::row)
                            .toList(),
                    Optional.empty());
        }
        Actors.Order order = asked.text("order").orElse("statements").equals("name")
                ? Actors.Order.BY_NAME
                : Actors.Order.BY_STATEMENTS;
        Page<ActorEntry> page = ledger.actors().page(order, asked.from(), asked.limit());
        return asked.rows(page, page.rows().stream().map(Directory::row).toList());
    }

    private Reply actor(Asked asked) throws IOException {
        ActorEntry entry = ledger.actors().find(asked.path("id")).orElseThrow(Refusal::notFound);
        ObjectNode row = row(entry);
        ArrayNode edges = row.putArray("network");
        for (Actors.Edge edge : ledger.actors().network(Optional.of(entry.id()), NAMED)) {
            edges.addObject()
                    .put("from", edge.from())
                    .put("to", edge.to())
                    .put("way", edge.way())
                    .put("statements", edge.statements());
        }
        return asked.one(row);
    }

    private static ObjectNode row(ActorEntry entry) {
        ObjectNode row = Json.row()
                .put("id", entry.id())
                .put("name", entry.name())
                .put("type", entry.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return Json.put(row, "affiliation", entry.affiliation())
                .put("said", entry.said())
                .put("told", entry.told());
    }

    private Reply outlets(Asked asked) throws IOException {
        Page<OutletEntry> page = ledger.outlets().page(asked.from(), asked.limit());
        return asked.rows(
                page,
                page.rows().stream()
                        .map(entry -> Json.row()
                                .put("name", entry.name())
                                .put("articles", entry.articles())
                                .put("copies", entry.copies())
                                .put("statements", entry.statements())
                                .put("occasions", entry.occasions()))
                        .toList());
    }

    private Reply damages(Asked asked) throws IOException {
        Page<DamageEntry> page = ledger.desk().damages(asked.from(), asked.limit());
        return asked.rows(page, page.rows().stream().map(Directory::row).toList());
    }

    private static ObjectNode row(DamageEntry entry) {
        ObjectNode row = Json.row().put("uri", entry.uri());
        if (entry.position().isPresent()) {
            row.put("position", entry.position().getAsLong());
        } else {
            row.putNull("position");
        }
        return row.put("reason", entry.reason()).put("seen", entry.seen());
    }

    private Reply status(Asked asked) throws IOException {
        LedgerStatus status = ledger.upkeep().status();
        ObjectNode row = Json.row()
                .put("version", desk.run().version())
                .put("ledger", status.id())
                .put("tables", status.schema());
        status.counts().named().forEach(row.putObject("counts")::put);
        row.put("sequence", status.sequence()).put("grouped", status.grouped()).put("unread", status.otherForm());
        row.putObject("index")
                .put("statements", desk.index().size())
                .put("sequence", desk.index().position().map(Position::sequence).orElse(0L));
        return asked.one(row);
    }
}

package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.StatementEntry;
import org.readout.web.Slice;
import org.readout.web.SpeakerPage;

/** The statements behind an edge of the network: what one actor says of another, or to him. */
final class BetweenGroup implements PageGroup {
    private final Newsdesk desk;
    private final Printer printer;

    BetweenGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/between/statements.html", this::between));
    }

    private Reply between(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        ActorEntry from = actor(ledger, request, "from");
        ActorEntry to = actor(ledger, request, "to");
        boolean addressed = request.query("way").orElse("about").equals("to");
        Page<StatementEntry> page = ledger.statements()
                .between(from.id(), to.id(), addressed, 0, printer.pages().rows());
        Lines lines = new Lines(ledger);
        List<SpeakerPage.Spoken> spoken = new ArrayList<>();
        for (StatementEntry statement : page.rows()) {
            lines.entry(statement).ifPresent(entry -> spoken.add(new SpeakerPage.Spoken(entry, false)));
        }
        SpeakerPage.Tie here = new SpeakerPage.Tie(
                to.name(), page.total(), "speaker/" + org.readout.text.PageName.of(to.id()) + ".html", true);
        return Reply.html(printer.pages()
                .speaker(
                        printer.site(request),
                        Lines.speaker(from),
                        new Slice<>(spoken, 1, spoken.size()),
                        0,
                        List.of(new SpeakerPage.Ties(
                                addressed ? "Only what is said to" : "Only what is said of", List.of(here)))));
    }

    private static ActorEntry actor(Ledger ledger, Request request, String name) throws IOException {
        return ledger.actors().find(request.query(name).orElse("")).orElseThrow(Refusal::notFound);
    }
}

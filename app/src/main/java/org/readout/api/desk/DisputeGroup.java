package org.readout.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.account.Dispute;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.Ledger;

/** Disputes: what some assert and others deny. */
final class DisputeGroup implements PageGroup {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,100}?)-([1-9][0-9]{0,4})\\.html");

    private final Newsdesk desk;
    private final Printer printer;

    DisputeGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/dispute/{name}", this::dispute));
    }

    private Reply dispute(Request request) throws IOException {
        String name = request.parameter("name");
        if (!name.endsWith(".html")) {
            throw Refusal.notFound();
        }
        Ledger ledger = desk.shown().ledger();
        int number = 1;
        Optional<Dispute> dispute = ledger.derived().disputeOfPage(name.substring(0, name.length() - ".html".length()));
        Matcher matcher = NAME.matcher(name);
        if (dispute.isEmpty() && matcher.matches()) {
            dispute = ledger.derived().disputeOfPage(matcher.group(1));
            number = Integer.parseInt(matcher.group(2));
        }
        return Reply.html(printer.pages()
                .dispute(
                        printer.site(request),
                        dispute.orElseThrow(Refusal::notFound),
                        new LedgerEntries(ledger),
                        number)
                .orElseThrow(Refusal::notFound));
    }
}

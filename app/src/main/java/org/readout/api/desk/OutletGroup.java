package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.api.Refusal;
import org.readout.api.Reply;
import org.readout.api.Request;
import org.readout.api.Route;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.OutletEntry;
import org.readout.ledger.Outlets;
import org.readout.text.PageName;
import org.readout.web.OutletLine;
import org.readout.web.OutletPage;
import org.readout.web.OutletsPage;

/** Outlets, and what each does with what others report as well. */
final class OutletGroup implements PageGroup {
    private static final int SHOWN = 20;
    private static final int MOST = 2_000;

    private final Newsdesk desk;
    private final Printer printer;

    OutletGroup(Newsdesk desk, Printer printer) {
        this.desk = desk;
        this.printer = printer;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/outlets.html", this::outlets), Route.get("/outlet/{name}", this::outlet));
    }

    private Reply outlets(Request request) throws IOException {
        Ledger ledger = desk.shown().ledger();
        List<OutletLine> lines = new ArrayList<>();
        for (OutletEntry outlet : ledger.outlets().page(0, MOST).rows()) {
            lines.add(line(outlet));
        }
        OutletsPage page = new OutletsPage(lines, ledger.outlets().unnamed());
        return Reply.html(printer.newsroom().outlets(page, printer.site(request)));
    }

    private static OutletLine line(OutletEntry outlet) {
        OutletEntry.Habits habits = outlet.habits();
        return new OutletLine(
                outlet.name(),
                PageName.of(outlet.name()),
                outlet.articles(),
                outlet.articles() - outlet.copies(),
                new OutletLine.Habits(
                        habits.alone(),
                        habits.points(),
                        habits.leftOut(),
                        habits.shared(),
                        habits.altered(),
                        habits.quotations()));
    }

    private Reply outlet(Request request) throws IOException {
        String name = request.parameter("name");
        Ledger ledger = desk.shown().ledger();
        Optional<OutletEntry> outlet = Optional.empty();
        for (OutletEntry one : ledger.outlets().page(0, MOST).rows()) {
            if ((PageName.of(one.name()) + ".html").equals(name)) {
                outlet = Optional.of(one);
            }
        }
        OutletEntry found = outlet.orElseThrow(Refusal::notFound);
        Lines lines = new Lines(ledger);
        OutletHabits habits = new OutletHabits(ledger, lines, found.name(), SHOWN);
        for (Outlets.Notable notable : ledger.outlets().notable(found.name(), SHOWN)) {
            habits.read(notable);
        }
        OutletPage page = new OutletPage(
                line(found),
                lines.listed(ledger.articles()
                        .page(
                                new Articles.Wanted(
                                        Optional.of(found.name()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                0,
                                SHOWN)
                        .rows()),
                habits.alone(),
                habits.leftOut(),
                habits.altered());
        return Reply.html(printer.newsroom().outlet(page, printer.site(request)));
    }
}

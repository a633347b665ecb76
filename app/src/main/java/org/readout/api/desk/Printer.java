package org.readout.api.desk;

import java.io.IOException;
import org.readout.api.Request;
import org.readout.ledger.Ledger;
import org.readout.web.DeskPages;
import org.readout.web.Layout;
import org.readout.web.Newsroom;
import org.readout.web.Site;

/** What all groups of pages need to print one. Thread-safe. */
final class Printer {
    private final Newsdesk desk;
    private final DeskPages pages = new DeskPages(new Layout(100, 150_000));
    private final Newsroom newsroom = new Newsroom();

    Printer(Newsdesk desk) {
        this.desk = desk;
    }

    /** The pages of the report, one at a time. */
    DeskPages pages() {
        return pages;
    }

    /** The pages that only a desk has. */
    Newsroom newsroom() {
        return newsroom;
    }

    /** What stands around the page that answers {@code request}. */
    Site site(Request request) throws IOException {
        Site site = Site.desk(request.formToken());
        return desk.shown().isDemo()
                ? site.saying(
                        "This is the demo case: one invented call in five invented reports. Add reports, and it makes room for yours.")
                : site;
    }

    /** The same for a page whose forms correct statements of {@code ledger}; to be asked before these are read. */
    Site correcting(Request request, Ledger ledger) throws IOException {
        return site(request).after(ledger.sequence());
    }
}

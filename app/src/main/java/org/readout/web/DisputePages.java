package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.readout.account.Dispute;
import org.readout.account.Pronouncement;

/** Writes the pages of disputes: what is asserted and denied, by day. */
final class DisputePages {
    private final Run run;
    private final Layout layout;

    DisputePages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
    }

    /** Writes the pages of {@code dispute} and lists it. */
    void write(PageFiles files, Dispute dispute) throws IOException {
        DisputeLine line = DisputeLine.of(dispute, run.quarrels().pageName(dispute.id()));
        run.quarrels().add(line);
        DisputeRows made = new DisputeRows(run::entry);
        List<DisputePage.Row> rows = new ArrayList<>();
        for (List<Pronouncement> together : DisputeRows.same(dispute)) {
            made.row(together).ifPresent(rows::add);
        }
        int pages = Math.max(1, (rows.size() + layout.rowsPerPage() - 1) / layout.rowsPerPage());
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            files.page(
                    "dispute/" + line.page() + (page == 1 ? "" : "-" + page) + ".html",
                    "dispute.jte",
                    new DisputePage(
                            line,
                            rows.subList(from, Math.min(rows.size(), from + layout.rowsPerPage())),
                            new Pager(page, pages, line.page(), true)));
        }
    }
}

package org.readout.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.readout.account.Position;

/** Writes, for each speaker who puts a position in changing words, the pages that show it. */
final class PositionPages {
    private final Run run;
    private final Layout layout;

    PositionPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
    }

    /** Remembers a position for the page of its speaker. */
    void add(Position position) throws IOException {
        Optional<String> page = run.roll().named(position.speaker()).page();
        Optional<PositionsPage.Row> row = new PositionRows(run::entry).row(position);
        if (page.isPresent() && row.isPresent()) {
            run.quarrels().position(page.get(), row.get());
        }
    }

    /** Writes the pages of the speaker, if there is anything on them. */
    void write(PageFiles files, SpeakerLine speaker) throws IOException {
        List<PositionsPage.Row> rows = run.quarrels().positions(Optional.of(speaker.page()));
        int pages = (rows.size() + layout.rowsPerPage() - 1) / layout.rowsPerPage();
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            files.page(
                    "position/" + speaker.page() + (page == 1 ? "" : "-" + page) + ".html",
                    "positions.jte",
                    new PositionsPage(
                            speaker,
                            rows.subList(from, Math.min(rows.size(), from + layout.rowsPerPage())),
                            new Pager(page, pages, speaker.page(), true)));
        }
    }
}

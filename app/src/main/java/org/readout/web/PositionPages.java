package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.account.Claim;
import org.readout.account.Position;
import org.readout.account.Reason;
import org.readout.text.Span;

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
        List<PositionsPage.Version> versions = new ArrayList<>();
        for (int number = 0; number < position.versions().size(); number++) {
            Position.Version version = position.versions().get(number);
            Claim before =
                    position.versions().get(Math.max(0, number - 1)).row().claim();
            Optional<Entry> entry = run.entry(
                    version.row().claim().place().article(),
                    version.row().claim().place().statement());
            entry.ifPresent(found -> versions.add(version(found, version, before)));
        }
        if (page.isPresent() && versions.size() > 1) {
            run.quarrels().position(page.get(), new PositionsPage.Row(versions));
        }
    }

    private static PositionsPage.Version version(Entry entry, Position.Version version, Claim before) {
        Claim claim = version.row().claim();
        List<Span> changed = version.changes().stream()
                .flatMap(change -> change.here().stream())
                .toList();
        return new PositionsPage.Version(
                entry,
                Quotation.runs(claim, changed),
                version.row().dated().map(Claim.Dated::days),
                version.row()
                        .dated()
                        .map(dated -> DisputePages.basis(dated.basis()))
                        .orElse(""),
                version.reports(),
                version.changes().stream()
                        .map(change -> change(change, claim, before))
                        .toList());
    }

    private static PositionsPage.Change change(Reason change, Claim claim, Claim before) {
        return new PositionsPage.Change(
                change.change().map(Wording::shift).orElse("The words differ"),
                Quotation.cut(before, change.there()),
                Quotation.cut(claim, change.here()));
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

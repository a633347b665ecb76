package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.account.Claim;
import org.readout.account.Position;
import org.readout.account.Reason;
import org.readout.text.Span;

/** Makes the rows of what a speaker says in changing words. */
final class PositionRows {
    private final Entries entries;

    PositionRows(Entries entries) {
        this.entries = entries;
    }

    /** The versions of {@code position} by day; empty where fewer than two of their statements can be found. */
    Optional<PositionsPage.Row> row(Position position) throws IOException {
        List<PositionsPage.Version> versions = new ArrayList<>();
        for (int number = 0; number < position.versions().size(); number++) {
            Position.Version version = position.versions().get(number);
            Claim before =
                    position.versions().get(Math.max(0, number - 1)).row().claim();
            Optional<Entry> entry = entries.entry(
                    version.row().claim().place().article(),
                    version.row().claim().place().statement());
            entry.ifPresent(found -> versions.add(version(found, version, before)));
        }
        return versions.size() > 1 ? Optional.of(new PositionsPage.Row(versions)) : Optional.empty();
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
                        .map(dated -> DisputeRows.basis(dated.basis()))
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
}

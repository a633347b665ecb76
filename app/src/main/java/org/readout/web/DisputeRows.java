package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Aspect;
import org.readout.account.Claim;
import org.readout.account.Dispute;
import org.readout.account.Pronouncement;
import org.readout.account.Reason;
import org.readout.account.Stance;
import org.readout.text.Span;

/** Makes the rows of a dispute: the same words of one speaker on one day are one row. */
final class DisputeRows {
    private final Entries entries;

    DisputeRows(Entries entries) {
        this.entries = entries;
    }

    /** Rows of the same words, by the first day; a copy goes with what it repeats, whatever its own day. */
    static List<List<Pronouncement>> same(Dispute dispute) {
        Map<String, List<Pronouncement>> byDay = new LinkedHashMap<>();
        Map<String, List<Pronouncement>> first = new HashMap<>();
        for (Pronouncement row : dispute.pronouncements()) {
            List<Pronouncement> repeated = first.get(key(row));
            if (row.foldedUnder().isPresent() && repeated != null) {
                repeated.add(row);
            } else {
                String day = row.dated()
                        .map(dated -> dated.days().start().toString())
                        .orElse("");
                List<Pronouncement> together = byDay.computeIfAbsent(key(row) + day, words -> new ArrayList<>());
                together.add(row);
                first.putIfAbsent(key(row), together);
            }
        }
        return List.copyOf(byDay.values());
    }

    private static String key(Pronouncement row) {
        return row.stance() + "\n" + row.claim().speaker().id() + "\n"
                + String.join(" ", Folding.words(row.claim().words())) + "\n";
    }

    /** One row of the same words; empty where none of their statements has a place in the report. */
    Optional<DisputePage.Row> row(List<Pronouncement> together) throws IOException {
        Pronouncement first = together.stream()
                .filter(row -> row.foldedUnder().isEmpty())
                .findFirst()
                .orElse(together.get(0));
        Optional<Entry> entry = entry(first.claim());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> others = new ArrayList<>();
        List<Entry> copies = new ArrayList<>();
        for (Pronouncement row : together) {
            if (!row.equals(first)) {
                entry(row.claim()).ifPresent((row.foldedUnder().isEmpty() ? others : copies)::add);
            }
        }
        List<Span> turns = first.reasons().stream()
                .filter(reason -> reason.aspect() == Aspect.POLARITY)
                .flatMap(reason -> reason.here().stream())
                .toList();
        return Optional.of(new DisputePage.Row(
                first.stance(),
                entry.get(),
                Quotation.runs(first.claim(), turns),
                first.dated().map(Claim.Dated::days),
                first.dated().map(dated -> basis(dated.basis())).orElse("day not known"),
                first.setting().place(),
                new DisputePage.Reports(others, copies),
                first.reasons().stream().map(reason -> reason(first, reason)).toList()));
    }

    private Optional<Entry> entry(Claim claim) throws IOException {
        return entries.entry(claim.place().article(), claim.place().statement());
    }

    /** By what a day is known, in words. */
    static String basis(Claim.Basis basis) {
        return switch (basis) {
            case STATEMENT -> "as the report tells";
            case OCCASION -> "day of the occasion";
            case REPORT -> "day of the report";
        };
    }

    private static DisputePage.Reason reason(Pronouncement row, Reason reason) {
        Claim against = row.against().orElse(row.claim());
        boolean same = against.stance() == row.stance();
        String who = Wording.shortened(against.speaker().name(), 60);
        String before;
        if (reason.aspect() == Aspect.CONTENT) {
            before = (same ? "Denies the same as " : "Speaks of the same as ") + who;
        } else if (row.stance() == Stance.DENIES) {
            before = "It is a denial";
        } else {
            before = who + " denies it";
        }
        return new DisputePage.Reason(
                before,
                Quotation.cut(row.claim(), reason.here()),
                Quotation.cut(against, reason.there()),
                String.format(Locale.ROOT, "%.2f", reason.weight()));
    }
}

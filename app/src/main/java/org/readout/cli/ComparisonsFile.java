package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.account.Comparer;
import org.readout.account.Comparison;
import org.readout.account.ComparisonLines;
import org.readout.account.Dossier;
import org.readout.account.Report;
import org.readout.analysis.JsonLines;
import org.readout.story.Copy;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;

/** Compares the reports of each occasion of a run and writes the result: {@code comparisons.jsonl}. For one thread. */
final class ComparisonsFile {
    /** Of the heap, one byte in so many may be what a comparison has room for. */
    private static final int HEAP_TO_ROOM = 25;

    /** Fewer reports always fit. */
    private static final int MANY = 200;

    private final long room = Runtime.getRuntime().maxMemory() / HEAP_TO_ROOM;
    private final Tally tally;
    private final OutputStream rows;
    private final OutputStream statementRows;
    private final ComparisonTaker taker;
    private final Shelf shelf;
    private final Comparer comparer;
    private final JsonLines statements = new JsonLines();
    private final ComparisonLines lines = new ComparisonLines();
    private final Map<String, List<Copy>> copies = new HashMap<>();

    /**
     * A file.
     *
     * @param comparer lays the reports side by side
     * @param rows where its rows are written
     * @param statementRows where those of the reports' own sentences are written that are compared
     * @param shelf has the articles, as many as there is room for
     * @param taker is given each comparison too
     */
    ComparisonsFile(
            Comparer comparer,
            OutputStream rows,
            OutputStream statementRows,
            Shelf shelf,
            Tally tally,
            ComparisonTaker taker) {
        this.shelf = shelf;
        this.comparer = comparer;
        this.rows = rows;
        this.statementRows = statementRows;
        this.tally = tally;
        this.taker = taker;
    }

    void accept(Copy copy) {
        copies.computeIfAbsent(copy.article(), article -> new ArrayList<>()).add(copy);
    }

    /**
     * Tells the accounts of an occasion; where it has two reports or more, writes the row that compares them.
     *
     * @return the accounts, as a JSON array
     */
    String compare(Occasion occasion) throws IOException {
        long started = System.nanoTime();
        Dossier all = dossier(occasion);
        Dossier dossier = all.reports().size() > MANY ? comparer.fitting(all, room) : all;
        for (int left = dossier.reports().size(); left < all.reports().size(); left++) {
            tally.notLaidOut();
        }
        Comparison comparison = comparer.compare(dossier);
        if (dossier.reports().size() > 1) {
            rows.write(lines.row(comparison, dossier));
            writeNarrated(dossier, comparison);
            tally.comparison(comparison);
            taker.comparison(occasion, dossier, comparison);
        }
        tally.compared(Duration.ofNanos(System.nanoTime() - started));
        return lines.accounts(comparison, dossier);
    }

    /** The reports' own sentences that are compared, which have no rows yet. */
    private void writeNarrated(Dossier dossier, Comparison comparison) throws IOException {
        for (Report report : dossier.reports()) {
            statementRows.write(statements.statements(report.analysis(), report.narratedIn(comparison)));
        }
    }

    private Dossier dossier(Occasion occasion) {
        List<Report> reports = new ArrayList<>();
        List<Copy> among = new ArrayList<>();
        for (OccasionReport report : occasion.reports()) {
            shelf.article(report.article())
                    .ifPresent(analysis -> reports.add(new Report(analysis, report.statements())));
            among.addAll(copies.getOrDefault(report.article(), List.of()));
        }
        return new Dossier(occasion.id(), reports, among);
    }
}

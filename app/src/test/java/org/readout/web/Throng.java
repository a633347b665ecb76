package org.readout.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.readout.account.Account;
import org.readout.account.Aspect;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;
import org.readout.account.Report;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import org.readout.story.OccasionKind;
import org.readout.story.OccasionReport;

/** One invented summit in very many reports: {@code Throng REPORTS} times its pages. No test. */
final class Throng {
    static final String ID = "summit-2025-05-02-throng";
    private static final int STATEMENTS = 14;
    private static final int SHARED = 10;

    private final List<Analysis> analyses = new ArrayList<>();

    /** {@code reports} reports, each with ten statements that all have and four of its own; every fifth copies the one before it. */
    Throng(int reports) {
        for (int report = 0; report < reports; report++) {
            analyses.add(report(report));
        }
    }

    private static Analysis report(int number) {
        Scribe scribe = new Scribe(String.format(Locale.ROOT, "%016x", number), "throng/" + number + ".txt")
                .outlet("Outlet " + number % 90)
                .day(LocalDate.of(2025, 5, 2).plusDays(number % 9).toString())
                .title("Two presidents and a lamp, number " + number);
        for (int statement = 0; statement < STATEMENTS; statement++) {
            String said = statement < SHARED
                    ? "the lamps of station " + statement + " will burn for "
                            + (number % 7 == statement ? "four" : "three") + " winters"
                    : "keeper " + statement + " of outlet " + number + " has oil for a year";
            scribe.block(
                    BlockKind.PARAGRAPH,
                    "“" + said + ",” President Okafor said after the summit. "
                            + "The sea was calm and the oil had been paid for. ".repeat(4));
            scribe.says(StatementKind.QUOTED, said)
                    .by("President Okafor", Coverage.OKAFOR)
                    .cue("said", Act.SAY)
                    .done();
        }
        return scribe.analysis();
    }

    Occasion occasion() {
        return new Occasion(
                ID,
                OccasionKind.SUMMIT,
                Optional.of(new DateRange(LocalDate.parse("2025-05-01"), LocalDate.parse("2025-05-02"))),
                Optional.of("Skagen"),
                List.of(Coverage.OKAFOR, Coverage.VESTERGAARD),
                analyses.stream()
                        .map(report -> new OccasionReport(
                                report.article().id(),
                                IntStream.range(0, STATEMENTS).boxed().toList(),
                                Optional.empty()))
                        .toList(),
                List.of());
    }

    Dossier dossier() {
        return new Dossier(ID, analyses.stream().map(Report::of).toList(), List.of());
    }

    Comparison comparison() {
        List<Account> accounts = new ArrayList<>();
        for (int report = 0; report < analyses.size(); report++) {
            accounts.add(new Account(
                    account(report),
                    analyses.get(report).article().id(),
                    List.of(),
                    Optional.empty(),
                    IntStream.range(0, STATEMENTS).boxed().toList(),
                    report % 5 == 4 ? Optional.of(account(report - 1)) : Optional.empty()));
        }
        List<Point> points = new ArrayList<>();
        for (int statement = 0; statement < SHARED; statement++) {
            List<Cell> cells = new ArrayList<>();
            for (int report = 0; report < analyses.size(); report++) {
                boolean altered = report % 7 == statement;
                cells.add(new Cell(
                        account(report),
                        altered ? Relation.ALTERED : Relation.SAID,
                        account(9),
                        List.of(statement),
                        report == 9 ? List.of() : List.of(reason(report, statement))));
            }
            points.add(new Point(ID + "-p" + points.size(), Optional.of(Coverage.OKAFOR), account(9), cells));
        }
        for (int report = 0; report < analyses.size(); report++) {
            for (int statement = SHARED; statement < STATEMENTS; statement++) {
                List<Cell> cells = new ArrayList<>();
                for (int other = 0; other < analyses.size(); other++) {
                    cells.add(
                            other == report
                                    ? new Cell(
                                            account(other),
                                            Relation.SAID,
                                            account(report),
                                            List.of(statement),
                                            List.of())
                                    : new Cell(account(other), Relation.ABSENT, account(report), List.of(), List.of()));
                }
                points.add(new Point(ID + "-p" + points.size(), Optional.of(Coverage.OKAFOR), account(report), cells));
            }
        }
        return new Comparison(ID, accounts, points);
    }

    private Reason reason(int report, int statement) {
        return new Reason(
                Aspect.WORDING,
                Optional.empty(),
                analyses.get(report).statements().get(statement).words().content(),
                analyses.get(9).statements().get(statement).words().content(),
                0.6);
    }

    private static String account(int report) {
        return String.format(Locale.ROOT, "%016x-a1", report);
    }

    public static void main(String[] arguments) {
        Throng throng = new Throng(Integer.parseInt(arguments[0]));
        DeskPages desk = new DeskPages(Layout.usual());
        Occasion occasion = throng.occasion();
        Comparison comparison = throng.comparison();
        Dossier dossier = throng.dossier();
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        System.out.println(comparison.points().size() + " points, "
                + comparison.points().stream()
                        .mapToInt(point -> point.cells().size())
                        .sum() + " cells");
        Analysis analysis = throng.analyses.get(0);
        FiledArticle filed = DeskSample.filed(analysis);
        for (int turn = 0; turn < 40; turn++) {
            long start = clock.getCurrentThreadCpuTime();
            int bytes = desk.reader(DeskSample.SITE, filed, 1).orElseThrow().length;
            if (turn % 13 == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "reader: %d KiB, processor time %.1f ms%n",
                        bytes >> 10,
                        (clock.getCurrentThreadCpuTime() - start) / 1e6);
            }
        }
        for (int page : new int[] {1, 2}) {
            long[] times = new long[20];
            int bytes = 0;
            for (int turn = 0; turn < times.length; turn++) {
                long start = clock.getCurrentThreadCpuTime();
                bytes = desk.occasion(DeskSample.SITE, occasion, comparison, Morgue.of(dossier), List.of(), page)
                        .orElseThrow()
                        .length;
                times[turn] = clock.getCurrentThreadCpuTime() - start;
            }
            long cold = times[0];
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "page %d: %d KiB, processor time: first %.0f ms, median %.0f ms, slowest of the rest %.0f ms%n",
                    page,
                    bytes >> 10,
                    cold / 1e6,
                    times[10] / 1e6,
                    times[18] / 1e6);
        }
    }
}

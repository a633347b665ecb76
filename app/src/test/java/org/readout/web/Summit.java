package org.readout.web;

import static org.readout.article.BlockKind.PARAGRAPH;
import static org.readout.statement.StatementKind.QUOTED;
import static org.readout.statement.StatementKind.REPORTED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.account.Account;
import org.readout.account.Aspect;
import org.readout.account.Cell;
import org.readout.account.Change;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;
import org.readout.account.Report;
import org.readout.analysis.Analysis;
import org.readout.statement.Act;
import org.readout.story.DateRange;
import org.readout.story.Imprint;
import org.readout.story.Instalment;
import org.readout.story.Linkage;
import org.readout.story.Occasion;
import org.readout.story.OccasionKind;
import org.readout.story.OccasionReport;
import org.readout.story.Story;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Invented reports of an invented summit on lighthouses, compared by hand: every relation, a copy, and hostile words. */
final class Summit {
    static final String ID = "summit-2025-05-02-daniel-okafor-ingrid-vestergaard";
    static final String STORY = "story-d1b2c3d4e5f60718";
    private static final String SAID = "The lamps will burn for three winters";
    private static final String ALTERED = "The lamps will burn for four winters";
    private static final String OPENED = "the talks were opened by Denmark";
    private static final String HOSTILE = "<script>document.title='owned'</script> & \"so on\"";

    private final List<Analysis> reports = List.of(
            report("d1b2c3d4e5f60718", "The Skagen Post", SAID, OPENED, "2025-05-02"),
            report("d2b2c3d4e5f60718", "Lagos Ledger", ALTERED, "the talks were opened by Nigeria", "2025-05-03"),
            report("d3b2c3d4e5f60718", "<b>Tide</b> & Sons", SAID, HOSTILE, "2025-05-03"),
            report("d4b2c3d4e5f60718", "The Copyist", SAID, OPENED, "2025-05-04"));

    private static Analysis report(String id, String outlet, String quotation, String told, String day) {
        Scribe scribe = new Scribe(id, "summit/" + id + ".txt")
                .outlet(outlet)
                .day(day)
                .title("Two presidents and a lamp: " + outlet);
        scribe.block(PARAGRAPH, "“" + quotation + ",” President Okafor said after the summit.");
        scribe.says(QUOTED, quotation)
                .by("President Okafor", Coverage.OKAFOR)
                .cue("said", Act.SAY)
                .done();
        scribe.block(PARAGRAPH, "Vestergaard said " + told + ". A keeper said the oil was paid for.");
        scribe.says(REPORTED, told)
                .by("Vestergaard", Coverage.VESTERGAARD)
                .cue("said", Act.SAY)
                .done();
        scribe.says(REPORTED, "the oil was paid for").by("A keeper").done();
        return scribe.analysis();
    }

    List<Analysis> reports() {
        return reports;
    }

    /** All four as one story, of which the last is a copy of the first. */
    Story story() {
        List<Instalment> instalments = new ArrayList<>();
        for (Analysis report : reports) {
            boolean first = instalments.isEmpty();
            boolean copy = instalments.size() == reports.size() - 1;
            Imprint imprint = new Imprint(
                    report.article().id(),
                    report.article().metadata().published(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    CodePoints.of(report.article().text()));
            instalments.add(new Instalment(
                    imprint,
                    first ? Linkage.FIRST : copy ? Linkage.COPY : Linkage.WORDS,
                    copy ? Optional.of(instalments.get(0).article()) : Optional.empty(),
                    first ? 1 : 0.6,
                    List.of()));
        }
        return new Story(STORY, instalments);
    }

    Occasion occasion() {
        return new Occasion(
                ID,
                OccasionKind.SUMMIT,
                Optional.of(new DateRange(LocalDate.parse("2025-05-01"), LocalDate.parse("2025-05-02"))),
                Optional.of("Skagen"),
                List.of(Coverage.OKAFOR, Coverage.VESTERGAARD),
                reports.stream()
                        .map(report -> new OccasionReport(report.article().id(), List.of(0, 1, 2), Optional.empty()))
                        .toList(),
                List.of());
    }

    Dossier dossier() {
        return new Dossier(ID, reports.stream().map(Report::of).toList(), List.of());
    }

    /** The comparison, with {@code times} its three points. */
    Comparison comparison(int times) {
        List<Account> accounts = List.of(
                account(0, Optional.empty()),
                account(1, Optional.empty()),
                account(2, Optional.empty()),
                account(3, Optional.of(id(0))));
        List<Point> points = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            points.add(point(
                    points.size(),
                    Optional.of(Coverage.OKAFOR),
                    cell(0, 0, Relation.SAID),
                    cell(
                            1,
                            0,
                            Relation.ALTERED,
                            new Reason(
                                    Aspect.WORDING,
                                    Optional.of(Change.FIGURE_CHANGED),
                                    List.of(find(1, "four")),
                                    List.of(find(0, "three")),
                                    0.9)),
                    cell(2, 0, Relation.SAID, whole(Aspect.WORDING, 2, 0)),
                    cell(3, 0, Relation.SAID, whole(Aspect.WORDING, 3, 0))));
            points.add(point(
                    points.size(),
                    Optional.of(Coverage.VESTERGAARD),
                    cell(0, 1, Relation.SAID),
                    cell(
                            1,
                            1,
                            Relation.CONTRADICTED,
                            new Reason(
                                    Aspect.INITIATOR,
                                    Optional.empty(),
                                    List.of(find(1, "Nigeria")),
                                    List.of(find(0, "Denmark")),
                                    0.8)),
                    cell(2, 1, Relation.OTHER_SPEAKER, whole(Aspect.SPEAKER, 2, 1)),
                    cell(3, 1, Relation.REWORDED, whole(Aspect.CONTENT, 3, 1))));
            points.add(point(
                    points.size(),
                    Optional.empty(),
                    cell(0, 2, Relation.SAID),
                    new Cell(id(1), Relation.ABSENT, id(0), List.of(), List.of(whole(Aspect.LENGTH, 1, 2)))));
        }
        return new Comparison(ID, accounts, points);
    }

    private String id(int report) {
        return reports.get(report).article().id() + "-a1";
    }

    private Account account(int report, Optional<String> foldedUnder) {
        return new Account(
                id(report),
                reports.get(report).article().id(),
                report == 1 ? List.of(Coverage.PRESIDENCY) : List.of(),
                Optional.empty(),
                List.of(0, 1, 2),
                foldedUnder);
    }

    private Point point(int number, Optional<org.readout.actor.Actor> speaker, Cell... cells) {
        return new Point(ID + "-p" + (number + 1), speaker, id(0), List.of(cells));
    }

    private Cell cell(int report, int statement, Relation relation, Reason... reasons) {
        return new Cell(id(report), relation, id(0), List.of(statement), List.of(reasons));
    }

    private Reason whole(Aspect aspect, int report, int statement) {
        return new Reason(
                aspect,
                Optional.empty(),
                aspect == Aspect.LENGTH
                        ? List.of()
                        : reports.get(report)
                                .statements()
                                .get(statement)
                                .words()
                                .content(),
                reports.get(0).statements().get(statement).words().content(),
                0.5);
    }

    private Span find(int report, String words) {
        int start = reports.get(report).article().text().indexOf(words);
        return new Span(start, start + words.length());
    }

    /** Writes the reports and their comparison, with {@code times} its points, as a report. */
    void write(Path directory, Layout layout, int times) throws IOException {
        try (ReportWriter report = new ReportWriter(directory, layout)) {
            for (Analysis analysis : reports) {
                report.accept(analysis);
            }
            report.comparison(occasion(), dossier(), comparison(times));
            report.copy(reports.get(3).article().id(), reports.get(0).article().id(), true, 0.9);
            report.story(story());
        }
    }
}

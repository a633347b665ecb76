package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.account.Account;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Point;
import org.readout.account.Relation;
import org.readout.account.Report;
import org.readout.actor.Actor;
import org.readout.story.Occasion;

/**
 * Writes the pages of occasions. The points that most independent accounts have come first; those that one alone has are listed behind
 * them by account.
 */
final class OccasionPages {
    /** More columns do not fit a screen; other accounts share the last one. */
    private static final int MOST_COLUMNS = 6;

    /** What an opened cell, a line about another account and a listed point take of a page, in UTF-16 units of articles' text. */
    private static final int PANEL = 550;

    private static final int OTHER = 120;
    private static final int LISTED = 300;

    private final Run run;
    private final Layout layout;

    OccasionPages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
    }

    /**
     * A point in the order of the pages.
     *
     * @param number from 1
     * @param alone the one account that has it; empty where two or more have it
     */
    private record Ranked(int number, Point point, List<Account> alone) {}

    void write(PageFiles files, Occasion occasion, Dossier dossier, Comparison comparison) throws IOException {
        Map<String, Clipping> clippings = new LinkedHashMap<>();
        for (Report report : dossier.reports()) {
            String id = report.analysis().article().id();
            ArticleLine line = run.copying()
                    .line(id)
                    .orElseThrow(() -> new IllegalArgumentException("not an article of this report: " + id));
            clippings.put(id, new Clipping(line, report, layout, run.roll()));
        }
        Witnesses witnesses = new Witnesses(comparison, clippings);
        OccasionLine line =
                OccasionLine.of(occasion, run.happenings().pageName(occasion), tally(dossier, comparison, witnesses));
        run.happenings()
                .add(line, clippings.values().stream().map(Clipping::line).toList());
        List<Point> points = comparison.points();
        List<Ranked> ranked = ranked(points, witnesses);
        List<Account> columns = witnesses.fullest(MOST_COLUMNS);
        int unclear = (int) points.stream()
                        .filter(point -> !witnesses.having(point).isEmpty())
                        .count()
                - ranked.size();
        Map<String, OccasionPage.Head> heads = new LinkedHashMap<>();
        witnesses.independent().forEach(account -> heads.put(account.id(), head(account, witnesses)));
        PointRows rows = new PointRows(witnesses, columns, run.roll());
        List<List<Ranked>> dealt = dealt(ranked, witnesses, columns);
        for (int page = 1; page <= dealt.size(); page++) {
            files.page(
                    page == 1 ? line.href() : "occasion/" + line.page() + "-" + page + ".html",
                    "occasion.jte",
                    new OccasionPage(
                            line,
                            List.copyOf(heads.values()),
                            table(dealt.get(page - 1), columns, heads, rows),
                            only(dealt.get(page - 1), heads, rows),
                            unclear,
                            new Pager(page, dealt.size(), line.page(), true)));
        }
    }

    private static OccasionLine.Tally tally(Dossier dossier, Comparison comparison, Witnesses witnesses) {
        Set<String> telling = new HashSet<>();
        Set<String> independent = new HashSet<>();
        for (Account account : comparison.accounts()) {
            telling.add(account.article());
            if (account.foldedUnder().isEmpty()) {
                independent.add(account.article());
            }
        }
        Map<Relation, Integer> relations = new HashMap<>();
        comparison.points().forEach(point -> witnesses
                .having(point)
                .forEach(cell -> relations.merge(cell.relation(), 1, Integer::sum)));
        int reports = dossier.reports().size();
        return new OccasionLine.Tally(
                reports,
                telling.size() - independent.size(),
                reports - telling.size(),
                relations.getOrDefault(Relation.CONTRADICTED, 0),
                relations.getOrDefault(Relation.ALTERED, 0));
    }

    /** Points that two or more independent accounts have, then those that one has and another could have. */
    private static List<Ranked> ranked(List<Point> points, Witnesses witnesses) {
        List<Point> shared = points.stream()
                .filter(point -> witnesses.having(point).size() > 1)
                .sorted(Comparator.comparingInt(
                        point -> -witnesses.having(point).size()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        shared.forEach(point -> ranked.add(new Ranked(ranked.size() + 1, point, List.of())));
        Map<String, List<Point>> alone = new HashMap<>();
        for (Point point : points) {
            List<Cell> having = witnesses.having(point);
            if (having.size() == 1 && point.cells().stream().anyMatch(cell -> cell.relation() == Relation.ABSENT)) {
                alone.computeIfAbsent(having.get(0).account(), account -> new ArrayList<>())
                        .add(point);
            }
        }
        for (Account account : witnesses.independent()) {
            alone.getOrDefault(account.id(), List.of())
                    .forEach(point -> ranked.add(new Ranked(ranked.size() + 1, point, List.of(account))));
        }
        return ranked;
    }

    /** The points page by page, at least one page. */
    private List<List<Ranked>> dealt(List<Ranked> ranked, Witnesses witnesses, List<Account> columns) {
        List<List<Ranked>> pages = new ArrayList<>();
        List<Ranked> page = new ArrayList<>();
        int room = layout.unitsPerPart();
        for (Ranked next : ranked) {
            int units = LISTED;
            if (next.alone().isEmpty()) {
                int having = witnesses.having(next.point()).size();
                units = PANEL * columns.size() + OTHER * Math.max(0, having - columns.size());
            }
            if (!page.isEmpty() && (units > room || page.size() == layout.rowsPerPage())) {
                pages.add(page);
                page = new ArrayList<>();
                room = layout.unitsPerPart();
            }
            page.add(next);
            room -= units;
        }
        pages.add(page);
        return pages;
    }

    private OccasionPage.Head head(Account account, Witnesses witnesses) {
        List<Named> tellers = new ArrayList<>();
        account.issuer().ifPresent(issuer -> tellers.add(run.roll().named(issuer)));
        for (Actor teller : account.tellers()) {
            tellers.add(run.roll().named(teller));
        }
        return new OccasionPage.Head(
                witnesses.letter(account.id()).orElse(""),
                witnesses.clipping(account.id()).line(),
                tellers,
                witnesses.points(account),
                witnesses.copies(account.id()).stream()
                        .map(copy -> witnesses.clipping(copy.id()).line())
                        .distinct()
                        .toList());
    }

    private static OccasionPage.Table table(
            List<Ranked> page, List<Account> columns, Map<String, OccasionPage.Head> heads, PointRows rows) {
        return new OccasionPage.Table(
                heads.entrySet().stream()
                        .filter(head ->
                                columns.stream().anyMatch(column -> column.id().equals(head.getKey())))
                        .map(Map.Entry::getValue)
                        .toList(),
                heads.size() - columns.size(),
                page.stream()
                        .filter(next -> next.alone().isEmpty())
                        .map(next -> rows.row(next.number(), next.point()))
                        .toList());
    }

    private static List<OccasionPage.Only> only(
            List<Ranked> page, Map<String, OccasionPage.Head> heads, PointRows rows) {
        Map<String, List<OccasionPage.Topic>> topics = new LinkedHashMap<>();
        for (Ranked next : page) {
            next.alone().forEach(account -> topics.computeIfAbsent(account.id(), id -> new ArrayList<>())
                    .add(rows.topic(next.number(), next.point())));
        }
        List<OccasionPage.Only> only = new ArrayList<>();
        heads.forEach((account, head) -> {
            List<OccasionPage.Topic> its = topics.getOrDefault(account, List.of());
            if (!its.isEmpty()) {
                only.add(new OccasionPage.Only(head, its));
            }
        });
        return only;
    }
}

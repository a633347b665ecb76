package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.account.Account;
import org.readout.account.Comparison;
import org.readout.account.Point;
import org.readout.account.Relation;
import org.readout.actor.Actor;
import org.readout.story.Occasion;

/**
 * Lays the points of one occasion out on pages, and makes any of them by itself. The points that most independent accounts have come
 * first; those that one alone has are listed behind them by account.
 */
final class OccasionBook {
    /** More columns do not fit a screen; other accounts share the last one. */
    private static final int MOST_COLUMNS = 6;

    /** What an opened cell, a line about another account and a listed point take of a page, in UTF-16 units of articles' text. */
    private static final int PANEL = 550;

    private static final int OTHER = 120;
    private static final int LISTED = 300;

    private final Clippings clippings;
    private final Layout layout;
    private final Register register;
    private final Witnesses witnesses;
    private final OccasionLine line;
    private final List<Account> columns;
    private final List<List<Ranked>> dealt;
    private final int unclear;
    private final PointRows rows;
    private final Map<String, OccasionPage.Head> heads = new LinkedHashMap<>();

    /**
     * The pages of {@code occasion}.
     *
     * @param name of its first page
     */
    OccasionBook(
            Occasion occasion,
            String name,
            Comparison comparison,
            Clippings clippings,
            Layout layout,
            Register register) {
        this.clippings = clippings;
        this.layout = layout;
        this.register = register;
        this.witnesses = new Witnesses(comparison);
        List<Weighed> weighed = witnesses.weighed();
        this.line = OccasionLine.of(occasion, name, tally(clippings.reports(), comparison, weighed));
        this.columns = witnesses.fullest(MOST_COLUMNS);
        List<Ranked> ranked = ranked(weighed);
        this.unclear =
                (int) weighed.stream().filter(point -> point.having() > 0).count() - ranked.size();
        this.dealt = dealt(ranked);
        witnesses.independent().forEach(account -> heads.put(account.id(), head(account)));
        this.rows = new PointRows(witnesses, clippings, columns, register);
    }

    /**
     * A point in the order of the pages.
     *
     * @param number from 1
     * @param having how many independent accounts have it
     * @param alone the one account that has it; empty where two or more have it
     */
    private record Ranked(int number, Point point, int having, List<Account> alone) {}

    /** The occasion as lists show it. */
    OccasionLine line() {
        return line;
    }

    /** How many pages there are, at least 1. */
    int pages() {
        return dealt.size();
    }

    /** Page {@code number}, from 1. */
    OccasionPage page(int number) {
        List<Ranked> page = dealt.get(number - 1);
        return new OccasionPage(
                line,
                List.copyOf(heads.values()),
                table(page),
                only(page),
                unclear,
                new Pager(number, dealt.size(), line.page(), true),
                Optional.empty());
    }

    private static OccasionLine.Tally tally(int reports, Comparison comparison, List<Weighed> weighed) {
        Set<String> telling = new HashSet<>();
        Set<String> independent = new HashSet<>();
        for (Account account : comparison.accounts()) {
            telling.add(account.article());
            if (account.foldedUnder().isEmpty()) {
                independent.add(account.article());
            }
        }
        return new OccasionLine.Tally(
                reports,
                telling.size() - independent.size(),
                reports - telling.size(),
                weighed.stream()
                        .mapToInt(point -> point.count(Relation.CONTRADICTED))
                        .sum(),
                weighed.stream()
                        .mapToInt(point -> point.count(Relation.ALTERED))
                        .sum());
    }

    /** Points that two or more independent accounts have, then those that one has and another could have. */
    private List<Ranked> ranked(List<Weighed> points) {
        List<Ranked> ranked = new ArrayList<>();
        points.stream()
                .filter(point -> point.having() > 1)
                .sorted(Comparator.comparingInt(point -> -point.having()))
                .forEach(point -> ranked.add(new Ranked(ranked.size() + 1, point.point(), point.having(), List.of())));
        Map<String, List<Point>> alone = new HashMap<>();
        for (Weighed point : points) {
            if (point.missed()) {
                alone.computeIfAbsent(point.first(), account -> new ArrayList<>())
                        .add(point.point());
            }
        }
        for (Account account : witnesses.independent()) {
            alone.getOrDefault(account.id(), List.of())
                    .forEach(point -> ranked.add(new Ranked(ranked.size() + 1, point, 1, List.of(account))));
        }
        return ranked;
    }

    /** The points page by page, at least one page. */
    private List<List<Ranked>> dealt(List<Ranked> ranked) {
        List<List<Ranked>> pages = new ArrayList<>();
        List<Ranked> page = new ArrayList<>();
        int room = layout.unitsPerPart();
        for (Ranked next : ranked) {
            int units = LISTED;
            if (next.alone().isEmpty()) {
                units = PANEL * columns.size() + OTHER * Math.max(0, next.having() - columns.size());
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

    private OccasionPage.Head head(Account account) {
        List<Named> tellers = new ArrayList<>();
        account.issuer().ifPresent(issuer -> tellers.add(register.named(issuer)));
        for (Actor teller : account.tellers()) {
            tellers.add(register.named(teller));
        }
        return new OccasionPage.Head(
                witnesses.letter(account.id()).orElse(""),
                clippings.line(account.article()),
                tellers,
                witnesses.points(account),
                witnesses.copies(account.id()).stream()
                        .map(copy -> clippings.line(copy.article()))
                        .distinct()
                        .toList());
    }

    private OccasionPage.Table table(List<Ranked> page) {
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

    private List<OccasionPage.Only> only(List<Ranked> page) {
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

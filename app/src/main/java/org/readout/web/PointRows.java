package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Account;
import org.readout.account.Aspect;
import org.readout.account.Cell;
import org.readout.account.Change;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;
import org.readout.text.Span;

/** Makes the rows of an occasion's table: for each point its cells, and each cell opened. */
final class PointRows {
    private static final int TOPIC = 220;
    private static final int WORDING = 320;
    private static final int REASON = 120;

    private final Witnesses witnesses;
    private final Clippings clippings;
    private final List<Account> columns;
    private final Register register;

    /** Rows with a column for each of {@code columns}. */
    PointRows(Witnesses witnesses, Clippings clippings, List<Account> columns, Register register) {
        this.witnesses = witnesses;
        this.clippings = clippings;
        this.columns = columns;
        this.register = register;
    }

    OccasionPage.Row row(int number, Point row) {
        Indexed point = Indexed.of(row);
        List<OccasionPage.Slot> slots = new ArrayList<>();
        List<OccasionPage.Panel> panels = new ArrayList<>();
        for (Account account : columns) {
            Optional<Cell> cell = point.cell(account.id());
            String letter = witnesses.letter(account.id()).orElse("");
            slots.add(new OccasionPage.Slot(
                    letter,
                    cell.map(Cell::relation),
                    copies(point, account.id()).size()));
            cell.map(found -> panel(letter, point, found)).ifPresent(panels::add);
        }
        List<Cell> having = witnesses.having(row);
        return new OccasionPage.Row(
                topic(number, row),
                having.stream().anyMatch(cell -> isDifference(cell.relation())),
                having.stream().anyMatch(cell -> clipping(cell.account()).isQuoted(cell.statements())),
                slots,
                others(having),
                panels,
                versions(point, having));
    }

    /** The point by the words of its reference. */
    OccasionPage.Topic topic(int number, Point point) {
        Cell cell = point.cells().stream()
                .filter(one -> one.account().equals(point.reference()))
                .findFirst()
                .orElseGet(() -> point.cells().get(0));
        Clipping clipping = clipping(cell.account());
        return new OccasionPage.Topic(
                number,
                point.speaker().map(register::named),
                clipping.words(cell.statements(), TOPIC),
                clipping.href(cell.statements().get(0)));
    }

    private static boolean isDifference(Relation relation) {
        return switch (relation) {
            case ALTERED, CONTRADICTED, OTHER_SPEAKER -> true;
            case SAID, REWORDED, ABSENT -> false;
        };
    }

    /** A point with its cells by their accounts, so that finding one does not take going through all. */
    private record Indexed(Point point, Map<String, Cell> cells) {
        static Indexed of(Point point) {
            Map<String, Cell> cells = new HashMap<>();
            point.cells().forEach(cell -> cells.putIfAbsent(cell.account(), cell));
            return new Indexed(point, cells);
        }

        Optional<Cell> cell(String account) {
            return Optional.ofNullable(cells.get(account));
        }
    }

    private Clipping clipping(String account) {
        return clippings.of(witnesses.article(account));
    }

    private List<Account> copies(Indexed point, String account) {
        return witnesses.copies(account).stream()
                .filter(copy -> point.cell(copy.id())
                        .filter(cell -> cell.relation() != Relation.ABSENT)
                        .isPresent())
                .toList();
    }

    private List<OccasionPage.Other> others(List<Cell> having) {
        List<OccasionPage.Other> others = new ArrayList<>();
        for (Cell cell : having) {
            if (columns.stream().noneMatch(account -> account.id().equals(cell.account()))) {
                Clipping clipping = clipping(cell.account());
                others.add(new OccasionPage.Other(
                        witnesses.letter(cell.account()).orElse(""),
                        clipping.line(),
                        cell.relation(),
                        clipping.href(cell.statements().get(0))));
            }
        }
        others.sort(Comparator.comparing(OccasionPage.Other::relation));
        return others;
    }

    private OccasionPage.Panel panel(String letter, Indexed point, Cell cell) {
        List<Passage> passages = new ArrayList<>();
        Optional<Cell> against =
                point.cell(cell.against()).filter(other -> !other.account().equals(cell.account()));
        against.ifPresent(other -> passages.add(passage(other, marked(cell, Reason::there))));
        if (cell.relation() != Relation.ABSENT) {
            passages.add(passage(cell, marked(cell, Reason::here)));
        }
        return new OccasionPage.Panel(
                letter,
                cell.relation(),
                passages,
                cell.reasons().stream().map(reason -> reason(cell, reason)).toList(),
                cell.reasons().isEmpty() ? Optional.empty() : Optional.of(printed(cell.score())),
                copies(point, cell.account()).stream()
                        .map(copy -> clippings.line(copy.article()))
                        .toList());
    }

    private Passage passage(Cell cell, List<Span> differing) {
        return clipping(cell.account()).passage(witnesses.letter(cell.account()), cell.statements(), differing);
    }

    /** What of a difference can be pointed at; reasons that are about the whole mark nothing. */
    private static List<Span> marked(Cell cell, java.util.function.Function<Reason, List<Span>> side) {
        return cell.reasons().stream()
                .filter(PointRows::points)
                .flatMap(reason -> side.apply(reason).stream())
                .toList();
    }

    private static boolean points(Reason reason) {
        if (reason.change().isPresent()) {
            return reason.change().get() != Change.BACK_TRANSLATED;
        }
        return switch (reason.aspect()) {
            case NUMBER, DATE, PLACE, INITIATOR, POLARITY -> true;
            case CONTENT, WORDING, SPEAKER, LENGTH -> false;
        };
    }

    private OccasionPage.Reason reason(Cell cell, Reason reason) {
        String before =
                reason.change().map(Wording::change).orElseGet(() -> Wording.aspect(reason.aspect(), cell.relation()));
        boolean points = points(reason);
        return new OccasionPage.Reason(
                reason.aspect() == Aspect.LENGTH
                        ? before + ": " + Wording.count(witnesses.statements(cell.account()), "statement", "statements")
                        : before,
                points ? clipping(cell.account()).cut(reason.here(), REASON) : "",
                points ? clipping(cell.against()).cut(reason.there(), REASON) : "",
                printed(reason.weight()));
    }

    private static String printed(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** The wordings of a quotation that somebody alters: the reference's and each other, with who has which. */
    private List<OccasionPage.Version> versions(Indexed point, List<Cell> having) {
        if (having.stream().noneMatch(cell -> cell.relation() == Relation.ALTERED)) {
            return List.of();
        }
        Map<String, OccasionPage.Version> versions = new LinkedHashMap<>();
        point.cell(point.point().reference()).ifPresent(reference -> add(point, reference, "", versions));
        for (Cell cell : having) {
            boolean reference = cell.account().equals(point.point().reference());
            if (cell.relation() == Relation.SAID && !reference) {
                add(point, cell, "", versions);
            } else if (cell.relation() == Relation.ALTERED) {
                String words = clipping(cell.account()).quoted(cell.statements(), WORDING);
                add(point, cell, String.join(" ", Folding.words(words)), versions);
            }
        }
        return List.copyOf(versions.values());
    }

    private void add(Indexed point, Cell cell, String key, Map<String, OccasionPage.Version> versions) {
        Clipping clipping = clipping(cell.account());
        OccasionPage.Version known = versions.get(key);
        List<String> letters = new ArrayList<>(known == null ? List.of() : known.letters());
        witnesses.letter(cell.account()).ifPresent(letters::add);
        versions.put(
                key,
                new OccasionPage.Version(
                        known == null ? clipping.quoted(cell.statements(), WORDING) : known.words(),
                        letters,
                        (known == null ? 0 : known.copies())
                                + copies(point, cell.account()).size()));
    }
}

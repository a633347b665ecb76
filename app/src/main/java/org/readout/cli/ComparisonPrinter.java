package org.readout.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Account;
import org.readout.account.Cell;
import org.readout.account.Change;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;
import org.readout.account.Report;
import org.readout.actor.Actor;
import org.readout.statement.Statement;
import org.readout.text.Span;

/**
 * Prints the accounts of one occasion side by side: whose they are, a matrix of what two or more of them have, and the findings in
 * sentences that a reader can quote.
 */
final class ComparisonPrinter {
    private static final int SHORT = 44;
    private static final int LONG = 220;
    private static final int MOST_ONLY = 12;

    private final Console console;
    private final PrintStream out;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final AccountNames names;
    private final Comparison comparison;

    ComparisonPrinter(Console console, Dossier dossier, Comparison comparison) {
        this.console = console;
        this.out = console.out();
        this.comparison = comparison;
        this.names = new AccountNames(dossier, comparison);
        dossier.reports()
                .forEach(report -> reports.put(report.analysis().article().id(), report));
        comparison.accounts().forEach(account -> accounts.put(account.id(), account));
    }

    void print() {
        accounts();
        List<Point> shared = new ArrayList<>();
        List<Point> alone = new ArrayList<>();
        for (Point point : comparison.points()) {
            int having = having(point);
            if (having > 0) {
                (having > 1 ? shared : alone).add(point);
            }
        }
        shared.sort(Comparator.comparingInt(point -> -having(point)));
        matrix(shared);
        findings(shared);
        only(alone);
    }

    private void accounts() {
        for (Account account : names.independent()) {
            out.println("  " + names.letter(account.id()).orElse("") + "  " + Console.plain(names.line(account)));
        }
        for (Account account : comparison.accounts()) {
            account.foldedUnder()
                    .flatMap(names::letter)
                    .ifPresent(letter -> out.println(console.quiet(
                            "     " + Console.plain(names.source(account.article())) + " copies " + letter)));
        }
    }

    /** How many independent accounts have the point. */
    private int having(Point point) {
        return (int) point.cells().stream()
                .filter(cell -> cell.relation() != Relation.ABSENT)
                .filter(cell -> names.letter(cell.account()).isPresent())
                .count();
    }

    private void matrix(List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        out.println();
        StringBuilder head = new StringBuilder(" ".repeat(SHORT + 6));
        names.independent().forEach(account -> head.append(" ")
                .append(names.letter(account.id()).orElse("")));
        out.println(console.strong(head.toString()));
        for (int number = 0; number < points.size(); number++) {
            Point point = points.get(number);
            StringBuilder row = new StringBuilder(String.format("%4d  %-" + SHORT + "s", number + 1, brief(point)));
            for (Account account : names.independent()) {
                row.append(' ')
                        .append(point.cells().stream()
                                .filter(cell -> cell.account().equals(account.id()))
                                .findFirst()
                                .map(cell -> mark(cell.relation()))
                                .orElse(' '));
            }
            out.println(row);
        }
        out.println(console.quiet(
                "      = said   ~ reworded   * altered inside the quotation marks   x contradicted   @ given to"
                        + " another   - absent"));
    }

    private String brief(Point point) {
        String text =
                point.speaker().map(Actor::name).map(ComparisonPrinter::last).orElse("?") + ": "
                        + point.cells().stream()
                                .filter(cell -> cell.account().equals(point.reference()))
                                .findFirst()
                                .map(this::words)
                                .orElse("");
        return Console.plain(shortened(text, SHORT));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static char mark(Relation relation) {
        return switch (relation) {
            case SAID -> '=';
            case REWORDED -> '~';
            case ALTERED -> '*';
            case CONTRADICTED -> 'x';
            case OTHER_SPEAKER -> '@';
            case ABSENT -> '-';
        };
    }

    private void findings(List<Point> points) {
        List<String> sentences = new ArrayList<>();
        for (Point point : points) {
            for (Cell cell : point.cells()) {
                if (names.letter(cell.account()).isPresent() && isFinding(cell.relation())) {
                    against(point, cell).ifPresent(other -> sentences.add(sentence(point, cell, other)));
                }
            }
        }
        section("Where they part", sentences);
    }

    private static boolean isFinding(Relation relation) {
        return switch (relation) {
            case ALTERED, CONTRADICTED, OTHER_SPEAKER -> true;
            case SAID, REWORDED, ABSENT -> false;
        };
    }

    private static Optional<Cell> against(Point point, Cell cell) {
        return point.cells().stream()
                .filter(other -> other.account().equals(cell.against()))
                .findFirst();
    }

    private String sentence(Point point, Cell cell, Cell other) {
        String speaker = point.speaker().map(Actor::name).orElse("a speaker who is not resolved");
        String mine = quoted(cell);
        String theirs = quoted(other);
        String here = name(cell);
        String there = name(other);
        return switch (cell.relation()) {
            case ALTERED ->
                "The words of " + speaker + " differ" + changes(cell) + ". " + there + ": " + theirs + " " + here + ": "
                        + mine;
            case CONTRADICTED ->
                here + " and " + there + " contradict each other" + aspects(cell) + ". " + there + ", " + speaker + ": "
                        + theirs + " " + here + ": " + mine;
            case OTHER_SPEAKER ->
                there + " gives these words to " + speaker + ", " + here + " to " + speakerOf(cell) + ": " + theirs;
            case SAID, REWORDED, ABSENT -> "";
        };
    }

    private String name(Cell cell) {
        return names.letter(cell.account())
                .orElseGet(() -> names.source(accounts.containsKey(cell.account()) ? article(cell) : cell.account()));
    }

    private String article(Cell cell) {
        Account account = accounts.get(cell.account());
        return account == null ? "" : account.article();
    }

    private String speakerOf(Cell cell) {
        Report report = reports.get(article(cell));
        return report == null
                ? "another"
                : cell.statements().stream()
                        .map(index -> report.analysis().statements().get(index))
                        .flatMap(statement -> statement.attribution().speaker().stream())
                        .flatMap(party -> party.resolution().actor().stream())
                        .map(Actor::name)
                        .findFirst()
                        .orElse("another");
    }

    private static String changes(Cell cell) {
        List<String> kinds = cell.reasons().stream()
                .flatMap(reason -> reason.change().stream())
                .distinct()
                .map(ComparisonPrinter::wording)
                .toList();
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }

    private static String wording(Change change) {
        return switch (change) {
            case NEGATION_DROPPED -> "a negation is gone";
            case NEGATION_ADDED -> "a negation is added";
            case FIGURE_CHANGED -> "another figure";
            case WORD_REPLACED -> "other words";
            case CUT -> "words left out without a sign";
            case ADDED -> "words added";
            case SOFTENED -> "softened";
            case SHARPENED -> "sharpened";
            case BACK_TRANSLATED -> "most words differ, as after translation there and back";
        };
    }

    private static String aspects(Cell cell) {
        List<String> aspects = cell.reasons().stream()
                .map(Reason::aspect)
                .distinct()
                .flatMap(aspect -> switch (aspect) {
                    case NUMBER -> java.util.stream.Stream.of("the number");
                    case DATE -> java.util.stream.Stream.of("the date");
                    case PLACE -> java.util.stream.Stream.of("the place");
                    case INITIATOR -> java.util.stream.Stream.of("who began it");
                    case POLARITY -> java.util.stream.Stream.of("whether it is so");
                    case CONTENT, WORDING, SPEAKER, LENGTH -> java.util.stream.Stream.<String>empty();
                })
                .toList();
        return aspects.isEmpty() ? "" : " on " + String.join(" and ", aspects);
    }

    private void only(List<Point> alone) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Point point : alone) {
            boolean missed = point.cells().stream().anyMatch(cell -> cell.relation() == Relation.ABSENT);
            Optional<Cell> own = point.cells().stream()
                    .filter(cell -> cell.relation() != Relation.ABSENT)
                    .filter(cell -> names.letter(cell.account()).isPresent())
                    .findFirst();
            if (missed && own.isPresent() && counts.merge(own.get().account(), 1, Integer::sum) <= MOST_ONLY) {
                sentences.add("Only " + name(own.get()) + " has "
                        + point.speaker().map(Actor::name).orElse("a speaker who is not resolved") + ": "
                        + quoted(own.get()));
            }
        }
        section("Only in one account", sentences);
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_ONLY)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.println("  … and " + (entry.getValue() - MOST_ONLY) + " more only in "
                        + names.letter(entry.getKey()).orElse("")));
    }

    private void section(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        out.println();
        out.println(console.strong(title));
        sentences.forEach(sentence -> out.println("  - " + Console.plain(sentence)));
    }

    private String quoted(Cell cell) {
        return "“" + shortened(unquoted(words(cell)), LONG) + "”";
    }

    /** Without the marks around the whole. */
    private static String unquoted(String words) {
        String bare = words.strip().replaceAll("^[“\"‘«']+|[”\"’»']+$", "");
        return bare.isBlank() ? words : bare;
    }

    /** The words of a cell's statements, those that stand in another of them left out. */
    private String words(Cell cell) {
        Report report = reports.get(article(cell));
        if (report == null) {
            return "";
        }
        String text = report.analysis().article().text();
        List<Span> spans = new ArrayList<>();
        for (int index : cell.statements()) {
            Statement statement = report.analysis().statements().get(index);
            spans.addAll(statement.words().content());
        }
        spans.sort(null);
        List<String> parts = new ArrayList<>();
        int end = -1;
        for (Span span : spans) {
            if (span.start() >= end) {
                parts.add(span.cut(text).strip().replaceAll("\\s+", " "));
                end = span.end();
            }
        }
        return String.join(" … ", parts);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.lastIndexOf(' ', most - 1);
        return text.substring(0, cut > most / 2 ? cut : most - 1) + "…";
    }
}

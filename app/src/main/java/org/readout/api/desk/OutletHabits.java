package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.account.Account;
import org.readout.account.Cell;
import org.readout.account.Comparison;
import org.readout.account.Point;
import org.readout.account.Reason;
import org.readout.account.Relation;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.ledger.Ledger;
import org.readout.ledger.Outlets;
import org.readout.statement.Words;
import org.readout.text.PageName;
import org.readout.text.Span;
import org.readout.web.Highlighted;
import org.readout.web.Named;
import org.readout.web.OccasionLine;
import org.readout.web.OutletPage;

/** What is behind an outlet's numbers, occasion by occasion: what only it has, what it leaves out, and what it prints in other words. For one request. */
final class OutletHabits {
    private static final int LONGEST = 240;

    private final Ledger ledger;
    private final Lines lines;
    private final String outlet;
    private final int most;
    private final List<OutletPage.Matter> alone = new ArrayList<>();
    private final List<OutletPage.Matter> leftOut = new ArrayList<>();
    private final List<OutletPage.Altered> altered = new ArrayList<>();
    private final Map<String, Optional<Analysis>> analyses = new HashMap<>();
    private final Map<String, String> outlets = new HashMap<>();

    OutletHabits(Ledger ledger, Lines lines, String outlet, int most) {
        this.ledger = ledger;
        this.lines = lines;
        this.outlet = outlet;
        this.most = most;
    }

    List<OutletPage.Matter> alone() {
        return alone;
    }

    List<OutletPage.Matter> leftOut() {
        return leftOut;
    }

    List<OutletPage.Altered> altered() {
        return altered;
    }

    /** Takes in one occasion, if it has something for a list that is not full. */
    void read(Outlets.Notable notable) throws IOException {
        boolean wanted = (notable.alone() > 0 && alone.size() < most)
                || (notable.leftOut() > 0 && leftOut.size() < most)
                || (notable.altered() > 0 && altered.size() < most);
        if (!wanted) {
            return;
        }
        String occasion = notable.occasion();
        Optional<Comparison> comparison = ledger.derived().comparison(occasion);
        Optional<OccasionLine> line = lines.occasion(occasion);
        if (comparison.isEmpty() || line.isEmpty()) {
            return;
        }
        outlets.putAll(ledger.articles()
                .outlets(comparison.get().accounts().stream()
                        .map(Account::article)
                        .distinct()
                        .toList()));
        Map<String, Account> accounts = new HashMap<>();
        for (Account account : comparison.get().accounts()) {
            if (account.foldedUnder().isEmpty()) {
                accounts.put(account.id(), account);
            }
        }
        for (Point point : comparison.get().points()) {
            point(point, accounts, line.get(), "occasion/" + PageName.of(occasion) + ".html");
        }
    }

    private void point(Point point, Map<String, Account> accounts, OccasionLine line, String href) throws IOException {
        List<Cell> having = new ArrayList<>();
        Set<String> theirs = new HashSet<>();
        boolean ours = false;
        boolean silent = false;
        boolean missed = false;
        for (Cell cell : point.cells()) {
            Account account = accounts.get(cell.account());
            if (account == null) {
                continue;
            }
            boolean own = outlet(account.article()).equals(outlet);
            if (cell.relation() == Relation.ABSENT) {
                silent |= own;
                missed |= !own;
                continue;
            }
            having.add(cell);
            ours |= own;
            if (!own) {
                theirs.add(account.id());
            }
            if (own && cell.relation() == Relation.ALTERED && altered.size() < most) {
                altered(point, cell, account, accounts, href);
            }
        }
        if (ours && theirs.isEmpty() && missed && alone.size() < most) {
            matter(point, having, accounts, line, href).ifPresent(alone::add);
        } else if (!ours && silent && theirs.size() > 1 && leftOut.size() < most) {
            matter(point, having, accounts, line, href).ifPresent(leftOut::add);
        }
    }

    private Optional<OutletPage.Matter> matter(
            Point point, List<Cell> having, Map<String, Account> accounts, OccasionLine line, String href)
            throws IOException {
        Cell cell = having.stream()
                .filter(one -> one.account().equals(point.reference()))
                .findFirst()
                .orElse(having.get(0));
        Account account = accounts.get(cell.account());
        Optional<String> words = account == null ? Optional.empty() : words(account.article(), cell.statements());
        return words.map(text ->
                new OutletPage.Matter(text, point.speaker().map(OutletHabits::named), href, line, having.size()));
    }

    private static Named named(Actor actor) {
        return Named.of(actor);
    }

    private void altered(Point point, Cell cell, Account account, Map<String, Account> accounts, String href)
            throws IOException {
        long agreeing = point.cells().stream()
                .filter(one -> accounts.containsKey(one.account())
                        && one.relation() == Relation.SAID
                        && (one.account().equals(cell.against())
                                || one.against().equals(cell.against())))
                .count();
        Account against = accounts.get(cell.against());
        if (against == null) {
            return;
        }
        Optional<Analysis> here = analysis(account.article());
        Optional<Analysis> there = analysis(against.article());
        Optional<Cell> other = point.cells().stream()
                .filter(one ->
                        one.account().equals(against.id()) && !one.statements().isEmpty())
                .findFirst();
        if (here.isEmpty() || there.isEmpty() || other.isEmpty()) {
            return;
        }
        List<Span> differingHere = new ArrayList<>();
        List<Span> differingThere = new ArrayList<>();
        String change = "worded otherwise";
        for (Reason reason : cell.reasons()) {
            if (reason.change().isPresent()) {
                differingHere.addAll(reason.here());
                differingThere.addAll(reason.there());
                change = reason.change()
                        .get()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ');
            }
        }
        altered.add(new OutletPage.Altered(
                marked(here.get(), cell.statements(), differingHere),
                marked(there.get(), other.get().statements(), differingThere),
                agreeing > 1,
                change,
                point.speaker().map(OutletHabits::named),
                href));
    }

    /** A statement's first stretch with what differs in it set off. */
    private static Highlighted marked(Analysis analysis, List<Integer> statements, List<Span> differing) {
        String text = analysis.article().text();
        Words words = analysis.statements().get(statements.get(0)).words();
        Span stretch = words.quoted().isEmpty()
                ? words.content().get(0)
                : words.quoted().get(0);
        int end = Math.min(stretch.end(), stretch.start() + 4 * LONGEST);
        String shown = text.substring(stretch.start(), end).replaceAll("\\s", " ");
        List<Span> places = new ArrayList<>();
        int last = 0;
        for (Span span : differing.stream().sorted().toList()) {
            int from = Math.max(last, span.start() - stretch.start());
            int to = Math.min(shown.length(), span.end() - stretch.start());
            if (from < to && span.start() >= stretch.start()) {
                places.add(new Span(from, to));
                last = to;
            }
        }
        return new Highlighted(shown, places);
    }

    private Optional<String> words(String article, List<Integer> statements) throws IOException {
        Optional<Analysis> analysis = analysis(article);
        if (analysis.isEmpty()
                || statements.isEmpty()
                || statements.get(0) >= analysis.get().statements().size()) {
            return Optional.empty();
        }
        Span span = analysis.get()
                .statements()
                .get(statements.get(0))
                .words()
                .content()
                .get(0);
        String text = analysis.get().article().text();
        String words = text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST))
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(words + (span.length() > LONGEST ? "…" : ""));
    }

    private Optional<Analysis> analysis(String article) throws IOException {
        Optional<Analysis> known = analyses.get(article);
        if (known == null) {
            known = ledger.articles().analysis(article);
            analyses.put(article, known);
        }
        return known;
    }

    private String outlet(String article) {
        return outlets.getOrDefault(article, "");
    }
}

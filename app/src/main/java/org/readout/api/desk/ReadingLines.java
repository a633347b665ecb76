package org.readout.api.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Rereading;
import org.readout.ledger.Review;
import org.readout.ledger.StatementChange;
import org.readout.ledger.StatementChange.Fate;
import org.readout.web.EditsPage;
import org.readout.web.HistoryPage;
import org.readout.web.ListPage;
import org.readout.web.Pager;
import org.readout.web.ReadingsPage;
import org.readout.web.Revised;

/** Tells what an article's readings have otherwise than the ones before. For one request. */
final class ReadingLines {
    /** Readings on one page. */
    private static final int ROWS = 20;

    /** Statements of one reading on a page. */
    private static final int MOST = 200;

    private final Ledger ledger;
    private final ChangeLines changes;

    /** Readings in a ledger, with times of corrections as in {@code zone}. */
    ReadingLines(Ledger ledger, ZoneId zone) {
        this.ledger = ledger;
        this.changes = new ChangeLines(ledger, zone);
    }

    /** Page {@code number}, from 1, of an article's readings; empty where there is no such page. */
    Optional<ReadingsPage> page(ArticleEntry article, int number) throws IOException {
        Page<Rereading> page = ledger.rereadings().page(article.id(), (number - 1L) * ROWS, ROWS);
        if (page.rows().isEmpty()) {
            return Optional.empty();
        }
        List<ReadingsPage.Reading> readings = new ArrayList<>();
        for (Rereading one : page.rows()) {
            boolean shown = page.from() + readings.size() < 2;
            readings.add(reading(
                    one,
                    shown
                            ? Optional.empty()
                            : Optional.of(ReadingsPage.href(article.id()) + "?since=" + one.analysis())));
        }
        int total = (int) page.total();
        Pager pager = new Pager(number, (total + ROWS - 1) / ROWS, ReadingsPage.stem(article.id()), true);
        return Optional.of(
                new ReadingsPage(Lines.article(article), new ListPage<>(total, readings, pager), Optional.empty()));
    }

    /** The page on which the present reading is held against an earlier one; empty where that is none. */
    Optional<ReadingsPage> since(ArticleEntry article, long earlier) throws IOException {
        List<Articles.Version> versions = ledger.articles().analyses(article.id());
        Optional<Articles.Version> before =
                versions.stream().filter(one -> one.id() == earlier).findFirst();
        Optional<Rereading> present = ledger.rereadings()
                .between(article.id(), earlier, versions.get(0).id());
        if (before.isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReadingsPage(
                Lines.article(article),
                new ListPage<>(
                        1,
                        List.of(reading(present.get(), Optional.empty())),
                        new Pager(1, 1, ReadingsPage.stem(article.id()), true)),
                Optional.of(Instant.parse(before.get().made()))));
    }

    private ReadingsPage.Reading reading(Rereading one, Optional<String> held) throws IOException {
        List<ReadingsPage.Part> engine = one.engine().entrySet().stream()
                .map(part -> new ReadingsPage.Part(part.getKey(), "", part.getValue()))
                .toList();
        return new ReadingsPage.Reading(
                Instant.parse(one.made()),
                engine,
                one.changes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(changes(one.changes().get())),
                held);
    }

    private ReadingsPage.Changes changes(Rereading.Changes found) throws IOException {
        List<HistoryPage.Change> corrections = new ArrayList<>();
        for (Review.Step step : found.corrections()) {
            corrections.add(changes.of(step));
        }
        return new ReadingsPage.Changes(
                found.engine().stream()
                        .map(part -> new ReadingsPage.Part(
                                part.name(),
                                part.before().orElse(""),
                                part.after().orElse("")))
                        .toList(),
                corrections,
                new ReadingsPage.Tally(
                        found.same(),
                        found.reweighed(),
                        found.count(Fate.CHANGED),
                        found.count(Fate.NEW),
                        found.count(Fate.GONE),
                        found.kept()),
                found.statements().stream()
                        .limit(MOST)
                        .map(ReadingLines::revised)
                        .toList());
    }

    private static Revised revised(StatementChange change) {
        return new Revised(
                fate(change.fate()),
                change.words(),
                change.speaker(),
                change.id().filter(id -> change.current()).map(Revised::href),
                change.differences().stream().map(Revised.Difference::of).toList());
    }

    private static EditsPage.Fate fate(Fate fate) {
        return switch (fate) {
            case NEW -> EditsPage.Fate.NEW;
            case CHANGED -> EditsPage.Fate.CHANGED;
            case GONE -> EditsPage.Fate.GONE;
        };
    }
}

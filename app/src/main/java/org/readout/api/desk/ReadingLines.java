package org.readout.api.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Rereading;
import org.readout.ledger.Review;
import org.readout.ledger.StatementChange;
import org.readout.ledger.StatementChange.Difference;
import org.readout.ledger.StatementChange.Fate;
import org.readout.ledger.StatementChange.Field;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.web.EditsPage;
import org.readout.web.HistoryPage;
import org.readout.web.ListPage;
import org.readout.web.Pager;
import org.readout.web.ReadingsPage;
import org.readout.web.Wording;

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

    private static ReadingsPage.Revised revised(StatementChange change) {
        return new ReadingsPage.Revised(
                fate(change.fate()),
                change.words(),
                change.speaker(),
                change.id().filter(id -> change.current()).map(ReadingsPage.Revised::href),
                change.differences().stream().map(ReadingLines::difference).toList());
    }

    private static EditsPage.Fate fate(Fate fate) {
        return switch (fate) {
            case NEW -> EditsPage.Fate.NEW;
            case CHANGED -> EditsPage.Fate.CHANGED;
            case GONE -> EditsPage.Fate.GONE;
        };
    }

    private static ReadingsPage.Difference difference(Difference one) {
        return ReadingsPage.Difference.of(
                label(one.field()), shown(one.field(), one.before()), shown(one.field(), one.after()));
    }

    private static String label(Field field) {
        return switch (field) {
            case WORDS -> "Words";
            case QUOTED -> "In quotation marks";
            case KIND -> "How it is given";
            case ACT -> "What the speaker does";
            case SPEAKER -> "Speaker";
            case AFFILIATION -> "Affiliation";
            case TELLERS -> "On whose word";
            case ADDRESSEE -> "To whom";
            case DAY -> "When";
            case REPEAT -> "Repeat";
        };
    }

    private static String shown(Field field, String value) {
        return switch (field) {
            case WORDS, QUOTED, AFFILIATION, ADDRESSEE -> value;
            case KIND -> constant(StatementKind.class, value).map(Wording::kind).orElse(value);
            case ACT -> constant(Act.class, value).map(Wording::does).orElse(value);
            case SPEAKER -> value.isEmpty() ? "nobody is named" : value;
            case TELLERS -> value.isEmpty() ? "the report’s own word" : value;
            case DAY -> days(value);
            case REPEAT -> value.isEmpty() ? "said for the first time" : "said before in the report";
        };
    }

    /** The constant that a row calls {@code label}; empty where another version had one that this one has not. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label))
                .findFirst();
    }

    private static String days(String value) {
        return Arrays.stream(value.split(" – ", -1))
                .map(part -> Lines.day(part).map(Wording::day).orElse(part))
                .collect(Collectors.joining(" – "));
    }
}

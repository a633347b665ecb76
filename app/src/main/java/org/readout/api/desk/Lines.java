package org.readout.api.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Derived;
import org.readout.ledger.DisputeEntry;
import org.readout.ledger.Editions;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.StoryEntry;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.story.Copy;
import org.readout.story.DateRange;
import org.readout.story.Direction;
import org.readout.story.Occasion;
import org.readout.text.PageName;
import org.readout.web.ArticleLine;
import org.readout.web.Attributed;
import org.readout.web.DeskPages;
import org.readout.web.DisputeLine;
import org.readout.web.EditLine;
import org.readout.web.Entry;
import org.readout.web.Listed;
import org.readout.web.Named;
import org.readout.web.OccasionLine;
import org.readout.web.Original;
import org.readout.web.Saying;
import org.readout.web.SpeakerLine;
import org.readout.web.StoryLine;

/** Makes what pages list out of what the ledger lists. For one request. */
final class Lines {
    private final Ledger ledger;
    private final Map<String, Optional<ArticleLine>> articles = new HashMap<>();
    private final Map<String, Optional<OccasionLine>> occasions = new HashMap<>();
    private final Map<String, Optional<StoryLine>> stories = new HashMap<>();

    Lines(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An article's line. */
    static ArticleLine article(ArticleEntry entry) {
        return new ArticleLine(
                PageName.of(entry.id()),
                entry.title(),
                entry.uri(),
                entry.outlet(),
                entry.published().flatMap(Lines::day),
                new ArticleLine.Tally(entry.tally().statements(), entry.tally().speakers()));
    }

    /** The line of the article with this id. */
    Optional<ArticleLine> article(String id) throws IOException {
        Optional<ArticleLine> known = articles.get(id);
        if (known == null) {
            known = ledger.articles().find(id).map(Lines::article);
            articles.put(id, known);
        }
        return known;
    }

    /** Articles with what they copy, recount and tell. */
    List<Listed> listed(List<ArticleEntry> entries) throws IOException {
        entries.forEach(entry -> articles.put(entry.id(), Optional.of(article(entry))));
        load(entries.stream().flatMap(entry -> entry.copies().stream()).toList());
        Map<String, Integer> copied = ledger.derived()
                .copied(entries.stream()
                        .filter(entry -> entry.copies().isEmpty())
                        .map(ArticleEntry::id)
                        .toList());
        prepare(entries.stream().flatMap(entry -> entry.occasion().stream()).toList());
        Set<String> told = new LinkedHashSet<>(
                entries.stream().flatMap(entry -> entry.story().stream()).toList());
        told.removeAll(stories.keySet());
        Map<String, StoryEntry> found = ledger.derived().stories(told);
        told.forEach(id -> stories.put(id, Optional.ofNullable(found.get(id)).map(Lines::story)));
        List<Listed> listed = new ArrayList<>();
        for (ArticleEntry entry : entries) {
            listed.add(new Listed(
                    article(entry),
                    entry.copies().isPresent()
                            ? original(entry.id(), entry.copies().get())
                            : Optional.empty(),
                    copied.getOrDefault(entry.id(), 0),
                    entry.occasion().isPresent() ? occasion(entry.occasion().get()) : Optional.empty(),
                    entry.story().isPresent() ? story(entry.story().get()) : Optional.empty()));
        }
        return listed;
    }

    private Optional<Original> original(String copy, String original) throws IOException {
        for (Copy one : ledger.derived().copies(copy)) {
            if (one.article().equals(copy) && one.of().equals(original)) {
                return article(original)
                        .map(line -> new Original(
                                line,
                                one.direction() != Direction.NONE,
                                one.overlap().share()));
            }
        }
        return Optional.empty();
    }

    /** Looks up articles that are wanted soon. */
    void load(Collection<String> ids) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(ids);
        wanted.removeAll(articles.keySet());
        if (!wanted.isEmpty()) {
            for (ArticleEntry entry : ledger.articles().find(List.copyOf(wanted))) {
                articles.put(entry.id(), Optional.of(article(entry)));
            }
        }
    }

    /** Looks up occasions that are wanted soon. */
    private void prepare(Collection<String> ids) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(ids);
        wanted.removeAll(occasions.keySet());
        ledger.derived()
                .listed(wanted)
                .forEach((id, listed) -> occasions.put(
                        id,
                        listed.entry().reports() > 1
                                ? Optional.of(line(listed.entry(), listed.occasion()))
                                : Optional.empty()));
    }

    /** The line of an occasion that two reports or more recount. */
    Optional<OccasionLine> occasion(String id) throws IOException {
        Optional<OccasionLine> known = occasions.get(id);
        if (known == null) {
            Optional<OccasionEntry> entry = ledger.derived().occasion(id).filter(one -> one.reports() > 1);
            known = entry.isPresent() ? occasion(entry.get()) : Optional.empty();
            occasions.put(id, known);
        }
        return known;
    }

    /** An occasion's line. */
    Optional<OccasionLine> occasion(OccasionEntry entry) throws IOException {
        return ledger.derived().whole(entry.id()).map(occasion -> line(entry, occasion));
    }

    /** An occasion's line. */
    static OccasionLine line(OccasionEntry entry, Occasion occasion) {
        return OccasionLine.of(
                occasion,
                new OccasionLine.Tally(
                        entry.reports(),
                        entry.reports() - entry.independent(),
                        0,
                        entry.contradictions(),
                        entry.altered()));
    }

    /** Lines of occasions. */
    List<OccasionLine> occasions(List<OccasionEntry> entries) throws IOException {
        Map<String, Derived.Listed> listed =
                ledger.derived().listed(entries.stream().map(OccasionEntry::id).toList());
        List<OccasionLine> lines = new ArrayList<>();
        for (OccasionEntry entry : entries) {
            Derived.Listed one = listed.get(entry.id());
            if (one != null) {
                lines.add(line(entry, one.occasion()));
            }
        }
        return lines;
    }

    /** The line of a story of two reports or more. */
    Optional<StoryLine> story(String id) throws IOException {
        Optional<StoryLine> known = stories.get(id);
        if (known == null) {
            known = ledger.derived().story(id).map(Lines::story);
            stories.put(id, known);
        }
        return known;
    }

    /** A story's line. */
    static StoryLine story(StoryEntry entry) {
        Optional<LocalDate> start = entry.start().flatMap(Lines::day);
        Optional<LocalDate> end = entry.end().flatMap(Lines::day);
        return new StoryLine(
                PageName.of(entry.id()),
                entry.title(),
                start.flatMap(first -> end.map(last -> new DateRange(first, last))),
                new StoryLine.Tally(entry.articles(), entry.copies(), 0));
    }

    /** Lines of disputes. */
    List<DisputeLine> disputes(List<DisputeEntry> entries) throws IOException {
        List<DisputeLine> lines = new ArrayList<>();
        for (DisputeEntry entry : entries) {
            ledger.derived().dispute(entry.id()).map(DisputeLine::of).ifPresent(lines::add);
        }
        return lines;
    }

    /** A speaker's line, for a page that does not tell in how many articles. */
    static SpeakerLine speaker(ActorEntry entry) {
        return speaker(entry, entry.said(), 0);
    }

    /** The lines of speakers with the number of articles in which each says something. */
    List<SpeakerLine> speakers(List<ActorEntry> entries) throws IOException {
        Map<String, Integer> counts = ledger.statements()
                .articles(entries.stream().map(ActorEntry::id).toList());
        return entries.stream()
                .map(entry -> speaker(entry, entry.said(), counts.getOrDefault(entry.id(), 0)))
                .toList();
    }

    /**
     * A speaker's line.
     *
     * @param said how many statements it shall show
     * @param articles in how many articles they are
     */
    static SpeakerLine speaker(ActorEntry entry, int said, int articles) {
        return SpeakerLine.of(
                new Actor(entry.id(), entry.name(), entry.type(), entry.affiliation()),
                entry.affiliation().stream().toList(),
                said,
                entry.told(),
                articles);
    }

    /** A statement with its article; empty where that is not here. */
    Optional<Entry> entry(StatementEntry statement) throws IOException {
        return article(statement.place().article())
                .map(line -> new Entry(
                        Saying.of(statement.place().index() + 1, 1, statement.words(), attributed(statement)), line));
    }

    /** Statements with their articles. */
    List<Entry> entries(List<StatementEntry> statements) throws IOException {
        load(statements.stream().map(statement -> statement.place().article()).toList());
        List<Entry> entries = new ArrayList<>();
        for (StatementEntry statement : statements) {
            entry(statement).ifPresent(entries::add);
        }
        return entries;
    }

    /** How a statement is attributed. */
    static Attributed attributed(StatementEntry statement) {
        return new Attributed(
                statement.speaker().map(Lines::named),
                statement.act().map(act -> constant(Act.class, act)),
                constant(StatementKind.class, statement.kind()),
                statement.tellers().stream().map(Lines::named).toList(),
                statement.addressee().map(Lines::named));
    }

    private static Named named(PartyEntry party) {
        return party.name().isPresent()
                ? new Named(
                        party.words(),
                        party.name(),
                        party.affiliation(),
                        party.actor().map(PageName::of))
                : Named.unresolved(party.words());
    }

    /** The constant that the ledger's rows call {@code label}. */
    static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Versions that follow each other; those left out that the ledger has lost meanwhile. */
    List<EditLine> edited(List<Editions.Edited> rows, DeskPages pages) throws IOException {
        List<EditLine> lines = new ArrayList<>();
        for (Editions.Edited row : rows) {
            Optional<DeskPages.Captured> older = captured(row.older());
            Optional<DeskPages.Captured> newer = captured(row.newer());
            if (older.isPresent() && newer.isPresent()) {
                lines.add(pages.editLine(older.get(), newer.get()));
            }
        }
        return lines;
    }

    private Optional<DeskPages.Captured> captured(Editions.Edition edition) throws IOException {
        return ledger.articles()
                .analysis(edition.article().id())
                .map(analysis -> new DeskPages.Captured(analysis, Instant.parse(edition.captured())));
    }

    /** A day; empty where it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

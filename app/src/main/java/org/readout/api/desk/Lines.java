package org.readout.api.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.DisputeEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.OccasionEntry;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.StatementEntry;
import org.readout.ledger.StoryEntry;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.story.Copy;
import org.readout.story.CopyKind;
import org.readout.story.DateRange;
import org.readout.story.Direction;
import org.readout.story.Occasion;
import org.readout.text.PageName;
import org.readout.web.ArticleLine;
import org.readout.web.Attributed;
import org.readout.web.DisputeLine;
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

    /** An article with what it copies, recounts and tells. */
    Listed listed(ArticleEntry entry) throws IOException {
        articles.put(entry.id(), Optional.of(article(entry)));
        Optional<Original> original = Optional.empty();
        int copies = 0;
        if (entry.copies().isPresent()) {
            for (Copy copy : ledger.derived().copies(entry.id())) {
                if (copy.article().equals(entry.id())
                        && copy.of().equals(entry.copies().get())) {
                    Optional<ArticleLine> of = article(copy.of());
                    if (of.isPresent()) {
                        original = Optional.of(new Original(
                                of.get(),
                                copy.direction() != Direction.NONE,
                                copy.overlap().share()));
                    }
                }
            }
        } else {
            copies = (int) ledger.derived().copies(entry.id()).stream()
                    .filter(copy -> copy.kind() == CopyKind.COPY && copy.of().equals(entry.id()))
                    .count();
        }
        return new Listed(
                article(entry),
                original,
                copies,
                entry.occasion().isPresent() ? occasion(entry.occasion().get()) : Optional.empty(),
                entry.story().isPresent() ? story(entry.story().get()) : Optional.empty());
    }

    /** Articles with what they copy, recount and tell. */
    List<Listed> listed(List<ArticleEntry> entries) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (ArticleEntry entry : entries) {
            listed.add(listed(entry));
        }
        return listed;
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

    private static OccasionLine line(OccasionEntry entry, Occasion occasion) {
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
        List<OccasionLine> lines = new ArrayList<>();
        for (OccasionEntry entry : entries) {
            occasion(entry).ifPresent(lines::add);
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

    /** A speaker's line. */
    static SpeakerLine speaker(ActorEntry entry) {
        return SpeakerLine.of(
                new Actor(entry.id(), entry.name(), entry.type(), entry.affiliation()),
                entry.affiliation().stream().toList(),
                entry.said(),
                entry.told(),
                0);
    }

    /** A statement with its article; empty where that is not here. */
    Optional<Entry> entry(StatementEntry statement) throws IOException {
        return article(statement.place().article())
                .map(line -> new Entry(
                        Saying.of(statement.place().index() + 1, 1, statement.words(), attributed(statement)), line));
    }

    /** Statements with their articles. */
    List<Entry> entries(List<StatementEntry> statements) throws IOException {
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

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
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

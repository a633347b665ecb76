package org.readout.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Resolution;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.article.Particulars;
import org.readout.article.Published;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Writes an analysis by hand: blocks one after another, and statements whose words are looked up in them. */
final class Scribe {
    private final String id;
    private final String uri;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Particulars particulars = Particulars.none();
    private int last;

    Scribe(String id, String uri) {
        this.id = id;
        this.uri = uri;
    }

    Scribe outlet(String name) {
        outlet = Optional.of(name);
        return this;
    }

    Scribe title(String name) {
        title = Optional.of(name);
        return this;
    }

    Scribe particulars(Particulars known) {
        particulars = known;
        return this;
    }

    Scribe day(String iso) {
        day = Optional.of(LocalDate.parse(iso));
        return this;
    }

    Scribe warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    Scribe block(BlockKind kind, String words) {
        return block(kind, words, Optional.empty());
    }

    Scribe repeat(String words) {
        int original = text.indexOf(words);
        return block(BlockKind.REPEAT, words, Optional.of(new Span(original, original + words.length())));
    }

    private Scribe block(BlockKind kind, String words, Optional<Span> original) {
        text.append(text.length() == 0 ? "" : kind == BlockKind.PARAGRAPH && endsInDateline() ? " " : "\n\n");
        int start = text.length();
        text.append(words);
        last = start;
        blocks.add(new Block(kind, new Span(start, text.length()), original, Optional.empty()));
        return this;
    }

    private boolean endsInDateline() {
        return blocks.get(blocks.size() - 1).kind() == BlockKind.DATELINE;
    }

    /** A statement of these words in the last block. */
    Saying says(StatementKind kind, String... words) {
        return new Saying(kind, words);
    }

    final class Saying {
        private final StatementKind kind;
        private final List<Span> content = new ArrayList<>();
        private Optional<Party> speaker = Optional.empty();
        private Optional<Cue> cue = Optional.empty();
        private Optional<Party> addressee = Optional.empty();
        private Optional<TimeExpression> when = Optional.empty();
        private final List<Party> tellers = new ArrayList<>();

        private Saying(StatementKind kind, String... words) {
            this.kind = kind;
            for (String run : words) {
                content.add(find(run));
            }
        }

        Saying by(String words, Actor actor) {
            speaker = Optional.of(party(words, actor));
            return this;
        }

        Saying by(String words) {
            speaker = Optional.of(new Party(List.of(find(words)), Resolution.unresolved("two-fit")));
            return this;
        }

        Saying cue(String words, Act act) {
            cue = Optional.of(new Cue(List.of(find(words)), act));
            return this;
        }

        Saying teller(String words, Actor actor) {
            tellers.add(party(words, actor));
            return this;
        }

        Saying to(String words, Actor actor) {
            addressee = Optional.of(party(words, actor));
            return this;
        }

        Saying when(String words, String first, String end) {
            when = Optional.of(new TimeExpression(
                    find(words), Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(end)), "day-name"));
            return this;
        }

        Scribe done() {
            return add(OptionalInt.empty());
        }

        Scribe copyOf(int index) {
            return add(OptionalInt.of(index));
        }

        private Scribe add(OptionalInt copyOf) {
            statements.add(new Statement(
                    new Words(kind, content, kind == StatementKind.QUOTED ? content : List.of()),
                    new Attribution(speaker, cue, tellers, addressee),
                    when,
                    copyOf,
                    new Evidence("rules-1/quote-verb-subject", 0.93)));
            return Scribe.this;
        }
    }

    private Party party(String words, Actor actor) {
        return new Party(List.of(find(words)), new Resolution(Optional.of(actor), "surname", 0.9));
    }

    private Span find(String words) {
        int start = text.indexOf(words, last);
        if (start < 0) {
            throw new IllegalArgumentException("'" + words + "' is not in the last block of " + uri);
        }
        return new Span(start, start + words.length());
    }

    static Actor person(String name, String affiliation) {
        return new Actor(
                "person:" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                name,
                ActorType.PERSON,
                affiliation.isEmpty() ? Optional.empty() : Optional.of(affiliation));
    }

    static Actor actor(String id, String name, ActorType type, String affiliation) {
        return new Actor(id, name, type, Optional.of(affiliation));
    }

    Analysis analysis() {
        Metadata metadata = new Metadata(
                outlet,
                title,
                Optional.empty(),
                day.map(date -> new Published(date, Optional.empty())),
                Optional.of("en"),
                particulars);
        return new Analysis(
                new Article(id, uri, id.repeat(4), metadata, text.toString(), blocks, warnings), statements);
    }
}

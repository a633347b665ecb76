package org.readout.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.CodePoints;
import org.readout.text.OneLine;
import org.readout.text.Span;

/** Makes the rows of one article's statements. */
final class ArticleRows {
    /** Longer words are shortened in rows; the article has them whole. */
    static final int LONGEST = 2_000;

    private static final int LONGEST_TITLE = 400;

    static final int LONGEST_NAME = 160;

    private final Article article;
    private final CodePoints points;

    ArticleRows(Article article) {
        this.article = article;
        this.points = CodePoints.of(article.text());
    }

    /** Somebody who has to do with a statement: -1 addressee, 0 and on tellers. */
    record PartyRow(int place, Optional<Actor> actor, String named) {}

    /** A statement's own row. */
    record Row(
            int index,
            int start,
            int end,
            String kind,
            String act,
            String words,
            boolean quoted,
            Optional<Actor> speaker,
            String named,
            double confidence,
            String rule,
            String said,
            boolean repeats,
            List<PartyRow> parties) {}

    Row row(int index, Statement statement) {
        List<Span> content = statement.words().content();
        List<PartyRow> parties = new ArrayList<>();
        for (Party teller : statement.attribution().tellers()) {
            parties.add(new PartyRow(parties.size(), actor(teller), words(teller.spans(), LONGEST_NAME)));
        }
        statement
                .attribution()
                .addressee()
                .ifPresent(to -> parties.add(new PartyRow(-1, actor(to), words(to.spans(), LONGEST_NAME))));
        Optional<Party> speaker = statement.attribution().speaker();
        return new Row(
                index,
                points.of(content.get(0).start()),
                points.of(content.get(content.size() - 1).end()),
                label(statement.words().kind()),
                statement
                        .attribution()
                        .cue()
                        .map(Cue::act)
                        .map(ArticleRows::label)
                        .orElse(""),
                words(content, LONGEST),
                !statement.words().quoted().isEmpty(),
                speaker.flatMap(ArticleRows::actor),
                speaker.map(party -> words(party.spans(), LONGEST_NAME)).orElse(""),
                statement.evidence().confidence(),
                statement.evidence().by(),
                statement
                        .when()
                        .flatMap(when -> when.start())
                        .map(Object::toString)
                        .orElse(""),
                statement.copyOf().isPresent(),
                parties);
    }

    /** Where a statement stands. */
    Matching.Place place(Statement statement) {
        List<Span> content = statement.words().content();
        return new Matching.Place(
                points.of(content.get(0).start()),
                points.of(content.get(content.size() - 1).end()),
                words(content, LONGEST));
    }

    /** Who it is; nobody where his id is longer than any name, which only hostile text brings about. */
    private static Optional<Actor> actor(Party party) {
        return party.resolution().actor().filter(actor -> Keys.fits(actor.id()));
    }

    /** A constant as the files name it. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The article's headline, or what stands for it. */
    String title() {
        return article.metadata()
                .title()
                .map(OneLine::of)
                .filter(title -> !title.isEmpty())
                .or(() -> first(BlockKind.TITLE))
                .or(() -> first(BlockKind.PARAGRAPH))
                .map(title -> OneLine.shortened(title, LONGEST_TITLE))
                .orElseGet(() -> OneLine.shortened(article.uri(), LONGEST_TITLE));
    }

    private Optional<String> first(BlockKind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .findFirst()
                .map(Block::span)
                .map(span -> OneLine.of(article.text()
                        .substring(span.start(), whole(Math.min(span.end(), span.start() + LONGEST_TITLE)))))
                .filter(words -> !words.isEmpty());
    }

    private int whole(int end) {
        return end < article.text().length()
                        && Character.isLowSurrogate(article.text().charAt(end))
                ? end - 1
                : end;
    }

    private String words(List<Span> spans, int units) {
        return OneLine.shortened(
                spans.stream()
                        .map(span -> OneLine.of(article.text()
                                .substring(span.start(), whole(Math.min(span.end(), span.start() + 4 * units)))))
                        .collect(Collectors.joining(" … ")),
                units);
    }

    /** How many speakers are resolved. */
    static int speakers(Analysis analysis) {
        return (int) analysis.statements().stream()
                .filter(statement -> statement.copyOf().isEmpty())
                .flatMap(statement -> statement.attribution().speaker().stream())
                .flatMap(party -> party.resolution().actor().stream())
                .map(Actor::id)
                .distinct()
                .count();
    }
}

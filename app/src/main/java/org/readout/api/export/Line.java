package org.readout.api.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.article.Article;
import org.readout.article.Metadata;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.text.Span;

/** One statement of a filing, as rows show it. */
final class Line {
    private final Filing filing;
    private final Galley galley;
    private final Provenance run;
    private final int index;

    Line(Filing filing, Galley galley, Provenance run, int index) {
        this.filing = filing;
        this.galley = galley;
        this.run = run;
        this.index = index;
    }

    Galley galley() {
        return galley;
    }

    Provenance run() {
        return run;
    }

    Article article() {
        return filing.analysis().article();
    }

    Metadata metadata() {
        return article().metadata();
    }

    Statement statement() {
        return filing.analysis().statements().get(index);
    }

    String id() {
        return filing.ids().get(index);
    }

    Optional<String> occasion() {
        return filing.occasions().get(index);
    }

    /** The id of the statement that this one repeats. */
    Optional<String> copyOf() {
        return statement().copyOf().stream().mapToObj(filing.ids()::get).findFirst();
    }

    /** Whether the report says it on its own account, and gives it to nobody. */
    boolean isNarrated() {
        return statement().words().kind() == StatementKind.NARRATED;
    }

    List<Span> content() {
        return statement().words().content();
    }

    String words() {
        return galley.words(content());
    }

    Optional<Party> speaker() {
        return statement().attribution().speaker();
    }

    Optional<Actor> speaking() {
        return speaker().flatMap(party -> party.resolution().actor());
    }

    /** The words that name the speaker. */
    Optional<String> speakerWords() {
        return speaker().map(party -> galley.words(party.spans()));
    }

    /** The actor's name, or the words that name nobody we know. */
    String named(Party party) {
        return party.resolution().actor().map(Actor::name).orElseGet(() -> galley.words(party.spans()));
    }

    /** A constant's name as rows spell it: {@code GOVERNMENT_BODY} is {@code government-body}. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

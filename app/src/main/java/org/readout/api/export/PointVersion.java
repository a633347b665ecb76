package org.readout.api.export;

import java.util.List;
import java.util.Optional;
import org.readout.account.Cell;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.text.Span;

/**
 * What one report has of a point.
 *
 * @param analysis the report
 * @param cell its cell, with at least one statement
 */
record PointVersion(Analysis analysis, Cell cell) {
    private Statement statement() {
        return analysis.statements().get(cell.statements().get(0));
    }

    /** The text from the first of the words to the last, with what stands between. */
    String text() {
        List<Span> content = statement().words().content();
        Span whole = content.get(0).cover(content.get(content.size() - 1));
        return new Galley(analysis.article().text()).cut(whole).strip();
    }

    String mode() {
        return switch (statement().words().kind()) {
            case QUOTED -> "quoted";
            case MIXED -> "mixed";
            case REPORTED, NARRATED -> "reported";
        };
    }

    /** Whose statement it is; empty where the report itself says it, or names nobody. */
    Optional<String> speaker() {
        return statement().words().kind() == StatementKind.NARRATED
                ? Optional.empty()
                : statement().attribution().speaker().map(this::named);
    }

    Optional<String> affiliation() {
        return statement()
                .attribution()
                .speaker()
                .flatMap(party -> party.resolution().actor())
                .flatMap(Actor::affiliation);
    }

    /** Who passes it on, next to the speaker. */
    Optional<String> teller() {
        List<Party> tellers = statement().attribution().tellers();
        return tellers.isEmpty() ? Optional.empty() : Optional.of(named(tellers.get(tellers.size() - 1)));
    }

    private String named(Party party) {
        return party.resolution().actor().map(Actor::name).orElseGet(() -> new Galley(
                        analysis.article().text())
                .words(party.spans()));
    }
}

package org.readout.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.when.TimeExpression;

/** One row of {@code statements.jsonl}. */
final class StatementRow {
    private final Row row;
    private final Analysis analysis;
    private final int index;

    StatementRow(Row row, Analysis analysis, int index) {
        this.row = row;
        this.analysis = analysis;
        this.index = index;
    }

    void write() throws IOException {
        Statement statement = analysis.statements().get(index);
        row.open();
        row.text("id", analysis.statementId(index));
        row.text("article", analysis.article().id());
        row.text("uri", analysis.article().uri());
        row.constant("kind", statement.words().kind());
        row.startObject("content");
        row.words(statement.words().content());
        row.endObject();
        row.spans("quoted", statement.words().quoted());
        write(statement.attribution());
        write(statement.when());
        row.nothing("occasion");
        row.text(
                "copyOf",
                statement.copyOf().isPresent()
                        ? analysis.statementId(statement.copyOf().getAsInt())
                        : null);
        row.number("confidence", statement.evidence().confidence());
        row.text("by", statement.evidence().by());
        row.close();
    }

    private void write(Attribution attribution) throws IOException {
        cue(attribution.cue());
        party("speaker", attribution.speaker());
        row.startArray("tellers");
        for (Party teller : attribution.tellers()) {
            party(teller);
        }
        row.endArray();
        party("addressee", attribution.addressee());
    }

    private void cue(Optional<Cue> cue) throws IOException {
        if (cue.isEmpty()) {
            row.nothing("cue");
            return;
        }
        row.startObject("cue");
        row.words(cue.get().spans());
        row.constant("act", cue.get().act());
        row.endObject();
    }

    private void party(String field, Optional<Party> party) throws IOException {
        if (party.isEmpty()) {
            row.nothing(field);
            return;
        }
        row.name(field);
        party(party.get());
    }

    private void party(Party party) throws IOException {
        Optional<Actor> actor = party.resolution().actor();
        row.startObject();
        row.words(party.spans());
        row.text("name", actor.map(Actor::name));
        row.text("actor", actor.map(Actor::id));
        if (actor.isPresent()) {
            row.constant("type", actor.get().type());
        } else {
            row.nothing("type");
        }
        row.text("affiliation", actor.flatMap(Actor::affiliation));
        row.text("rule", party.resolution().rule());
        row.number("confidence", party.resolution().confidence());
        row.endObject();
    }

    private void write(Optional<TimeExpression> when) throws IOException {
        if (when.isEmpty()) {
            row.nothing("when");
            return;
        }
        row.startObject("when");
        row.words(List.of(when.get().span()));
        row.text("start", when.get().start());
        row.text("end", when.get().end());
        row.text("rule", when.get().rule());
        row.endObject();
    }
}

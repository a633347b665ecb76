package org.readout.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.StatementKind;
import org.readout.text.Span;

/**
 * Gold for the scorer of attributions: one line an article, also where it has no statement, with its text and for each statement the spans
 * of content, cue and source. What is filed must have been reviewed; this writer cannot tell. The report's own sentences are left out.
 *
 * <p>One that is cut short ends with the line <code>{"cut":{"rows":…,"reason":…}}</code>, on which the scorer stops.
 */
final class AttributionGold implements ExportWriter {
    private final Tally tally = new Tally();
    private final JsonStream json;
    private final Provenance export;

    AttributionGold(OutputStream out, Provenance run) throws IOException {
        this.json = new JsonStream(out);
        this.export = run;
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        json.open();
        json.text("id", filing.analysis().article().id());
        json.text("annotator", "review");
        json.text("text", filing.analysis().article().text());
        json.openList("quotes");
        for (Line line : filing.lines(export)) {
            if (!line.isNarrated()) {
                write(line);
            }
        }
        json.closeList();
        json.close();
        json.feed();
        tally.row();
    }

    private void write(Line line) throws IOException {
        List<Span> cue = line.statement().attribution().cue().map(Cue::spans).orElse(List.of());
        List<Span> source = line.speaker().map(Party::spans).orElse(List.of());
        json.open();
        json.text("id", line.id());
        json.spans("content", line.galley(), line.content());
        json.spans("cue", line.galley(), cue);
        json.spans("source", line.galley(), source);
        json.text("source_text", line.galley().words(source));
        json.text("cue_text", line.galley().words(cue));
        json.text("type", type(line.statement().words().kind()));
        json.close();
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        Cut.write(json, tally, ending);
    }

    private static Optional<String> type(StatementKind kind) {
        return switch (kind) {
            case QUOTED -> Optional.of("direct");
            case MIXED -> Optional.of("mixed");
            case REPORTED -> Optional.of("indirect");
            case NARRATED -> Optional.empty();
        };
    }
}

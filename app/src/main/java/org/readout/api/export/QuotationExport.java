package org.readout.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.article.Metadata;
import org.readout.statement.Party;
import org.readout.text.Span;

/**
 * One line an article that has quotations, with the fields of GDELT's Global Quotation Graph: {@code date}, {@code url}, {@code title},
 * {@code lang} and {@code quotes}, each with {@code pre}, {@code quote} and {@code post}. Ours adds who speaks, and where the words stand.
 *
 * <p>Each stretch inside quotation marks is a quotation, without the marks; these end {@code pre} and begin {@code post}, so that the three
 * are one cut of the text. A passage that the article prints again is left out. {@code date} is that of publication, not of finding.
 *
 * <p>A complete export ends with its last article. One that is cut short ends with the line <code>{"cut":{"rows":…,"reason":…}}</code>.
 *
 * @see <a href="https://blog.gdeltproject.org/announcing-the-global-quotation-graph/">Announcing the Global Quotation Graph</a>
 */
final class QuotationExport implements ExportWriter {
    /** How many code points stand before and after a quotation. */
    static final int CONTEXT = 100;

    private final Tally tally = new Tally();
    private final JsonStream json;
    private final Provenance export;

    QuotationExport(OutputStream out, Provenance run) throws IOException {
        this.json = new JsonStream(out);
        this.export = run;
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        List<Line> lines = filing.lines(export).stream()
                .filter(line -> !line.statement().words().quoted().isEmpty()
                        && line.statement().copyOf().isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        Metadata metadata = filing.analysis().article().metadata();
        json.open();
        json.text("date", metadata.published());
        json.text("url", filing.analysis().article().uri());
        json.text("title", metadata.title());
        json.text("lang", metadata.language().map(QuotationExport::languageName));
        json.text("article", filing.analysis().article().id());
        json.text("outlet", metadata.outlet());
        json.text("language", metadata.language());
        json.openList("quotes");
        for (Line line : lines) {
            for (Span quoted : line.statement().words().quoted()) {
                quotation(line, quoted);
            }
        }
        json.closeList();
        json.close();
        json.feed();
        tally.row();
    }

    private void quotation(Line line, Span quoted) throws IOException {
        Span counted = line.galley().counted(quoted);
        Optional<Actor> actor = line.speaking();
        json.open();
        json.text("pre", line.galley().before(quoted, CONTEXT));
        json.text("quote", line.galley().cut(quoted));
        json.text("post", line.galley().after(quoted, CONTEXT));
        json.number("start", counted.start());
        json.number("end", counted.end());
        json.text("statement", line.id());
        json.text("speaker", actor.map(Actor::name));
        json.text("speakerWords", line.speakerWords());
        json.text("actor", actor.map(Actor::id));
        json.text("affiliation", actor.flatMap(Actor::affiliation));
        json.openList("tellers");
        for (Party teller : line.statement().attribution().tellers()) {
            json.text(line.named(teller));
        }
        json.closeList();
        json.close();
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        Cut.write(json, tally, ending);
    }

    /** The language as the graph writes it, by its English name in capitals; a tag that has no name stays as it is. */
    private static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }
}

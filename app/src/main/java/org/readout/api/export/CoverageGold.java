package org.readout.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.statement.Party;
import org.readout.statement.StatementKind;
import org.readout.text.Span;

/**
 * Gold for the scorer of coverage: for each statement with a resolved speaker a line with the file's name, the longest run of its words, and
 * regular expressions that the names of speaker and last teller match; then one for each block that is furniture or a repeat. What is filed must have
 * been reviewed. A statement in part in quotation marks counts as quoted. Whose speaker nobody could tell is left out, as the scorer
 * asks for a name; so are the report's own sentences and what the article prints again.
 *
 * <p>One that is cut short ends with the line <code>{"cut":{"rows":…,"reason":…}}</code>, on which the scorer stops.
 */
final class CoverageGold implements ExportWriter {
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private final Tally tally = new Tally();
    private final JsonStream json;
    private final Provenance export;

    CoverageGold(OutputStream out, Provenance run) throws IOException {
        this.json = new JsonStream(out);
        this.export = run;
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        String uri = filing.analysis().article().uri();
        String file = uri.substring(uri.lastIndexOf('/') + 1);
        for (Line line : filing.lines(export)) {
            if (line.speaking().isPresent()
                    && !line.isNarrated()
                    && line.statement().copyOf().isEmpty()) {
                write(file, line, line.speaking().get());
            }
        }
        for (Block block : filing.analysis().article().blocks()) {
            write(file, filing.analysis().article().text(), block);
        }
    }

    /** The scorer looks a block up by its words: a piece of furniture where they first stand, a repeat where they stand again. */
    private void write(String file, String text, Block block) throws IOException {
        String words = block.span().cut(text);
        int first = text.indexOf(words);
        boolean furniture =
                block.kind() == BlockKind.FURNITURE && first == block.span().start();
        boolean repeat = block.kind() == BlockKind.REPEAT
                && text.indexOf(words, first + 1) == block.span().start();
        if (furniture || repeat) {
            json.open();
            json.text("file", file);
            json.constant("block", block.kind());
            json.text(furniture ? "contains" : "starts", words);
            close();
        }
    }

    private void write(String file, Line line, Actor speaker) throws IOException {
        List<Party> tellers = line.statement().attribution().tellers();
        json.open();
        json.text("file", file);
        json.text("kind", line.statement().words().kind() == StatementKind.REPORTED ? "reported" : "quoted");
        json.text("content_contains", longest(line));
        json.text("speaker_matches", "^" + escaped(speaker.name()) + "$");
        json.text("affiliation", speaker.affiliation());
        json.text(
                "teller_matches",
                tellers.isEmpty()
                        ? Optional.empty()
                        : Optional.of("^" + escaped(line.named(tellers.get(tellers.size() - 1))) + "$"));
        close();
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        Cut.write(json, tally, ending);
    }

    private void close() throws IOException {
        json.close();
        json.feed();
        tally.row();
    }

    /** The words of the longest span, the first of several. */
    private static String longest(Line line) {
        return line.content().stream()
                .min(Comparator.comparingInt(Span::length).reversed())
                .map(line.galley()::cut)
                .orElseThrow();
    }

    /** An expression that matches these words only, in Java and in Python. */
    static String escaped(String words) {
        StringBuilder expression = new StringBuilder();
        for (int unit = 0; unit < words.length(); unit++) {
            char c = words.charAt(unit);
            if (SPECIAL.indexOf(c) >= 0) {
                expression.append('\\');
            }
            expression.append(c);
        }
        return expression.toString();
    }
}

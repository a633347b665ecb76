package org.readout.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.text.Span;

/**
 * Makes an article of the parts of a printed document: what its type says goes before what its words look like, furniture is
 * left out. Thread-safe.
 */
final class PrintedText {
    /** So much of the text is its head, where it may print its own date. */
    private static final int HEAD_TOKENS = 400;

    private final Markup markup;
    private final Marking marking;
    private final PlainText plainText;
    private final Dates dates;

    PrintedText(Markup markup, Marking marking, PlainText plainText, Dates dates) {
        this.markup = markup;
        this.marking = marking;
        this.plainText = plainText;
        this.dates = dates;
    }

    /**
     * The article of a document; without blocks, and with a warning that says why, where it cannot be read.
     *
     * @param named the document, as a sentence begins with it
     * @param contents takes it apart, on a thread of its own and within its time
     */
    Reading read(String named, Callable<PrintedContents> contents) {
        try {
            return read(Watched.run(contents));
        } catch (IOException e) {
            return unread(named + " " + e.getMessage() + ".");
        }
    }

    private Reading read(PrintedContents contents) {
        List<PrintedPart> parts = contents.parts();
        Setting first = new Setting(parts);
        List<BlockKind> looks = markup.kinds(first.text, first.passages);
        List<PrintedPart> kept = new ArrayList<>();
        List<BlockKind> kinds = new ArrayList<>();
        boolean titled = false;
        for (int i = 0; i < parts.size(); i++) {
            BlockKind kind = looks.get(i).isReport() ? parts.get(i).kind().orElse(looks.get(i)) : looks.get(i);
            if (kind == BlockKind.TITLE) {
                kind = titled ? BlockKind.HEADING : kind;
                titled = true;
            }
            if (kind != BlockKind.FURNITURE) {
                kept.add(parts.get(i));
                kinds.add(kind);
            }
        }
        Setting text = new Setting(kept);
        List<Block> blocks = marking.blocks(text.text, text.passages, kinds, List.of());
        return new Reading(
                metadata(text.text, blocks, contents.properties()),
                text.text,
                blocks,
                contents.warnings(),
                Makeup.none());
    }

    private static Reading unread(String warning) {
        Metadata nothing =
                new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Reading(nothing, "", List.of(), List.of(warning), Makeup.none());
    }

    private Metadata metadata(String text, List<Block> blocks, PrintedProperties properties) {
        Metadata printed = plainText.metadata(text, blocks);
        Optional<Published> created = properties
                .created()
                .filter(day -> printsDay(text, day))
                .map(day -> new Published(day, Optional.empty()));
        return new Metadata(
                printed.outlet(),
                printed.title().or(() -> properties.title(text)),
                printed.byline().or(() -> properties.author(text)),
                printed.published().or(() -> head(text, blocks)).or(() -> created),
                printed.language());
    }

    /** The date in full on a line before the first paragraph: press offices put it beside place and "for immediate release". */
    private Optional<Published> head(String text, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                break;
            }
            Optional<LocalDate> date = block.kind() == BlockKind.TITLE
                    ? Optional.empty()
                    : dates.find(LineToken.of(text, block.span(), Passage.MOST_TOKENS));
            if (date.isPresent()) {
                return Optional.of(new Published(date.get(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether the head of the text prints the day in full. */
    private boolean printsDay(String text, LocalDate day) {
        List<LineToken> head = LineToken.of(text, new Span(0, text.length()), HEAD_TOKENS);
        return dates.find(head).filter(day::equals).isPresent();
    }

    /** Parts set as one text, an empty line between them. */
    private static final class Setting {
        private final List<Passage> passages = new ArrayList<>();
        private final String text;

        Setting(List<PrintedPart> parts) {
            StringBuilder all = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            for (PrintedPart part : parts) {
                all.append(all.length() == 0 ? "" : "\n\n");
                spans.add(new Span(all.length(), all.length() + part.text().length()));
                all.append(part.text());
            }
            this.text = all.toString();
            spans.forEach(span -> passages.add(Passage.of(text, span, true)));
        }
    }
}

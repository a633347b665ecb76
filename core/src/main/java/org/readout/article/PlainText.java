package org.readout.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads plain text. The article's text is the decoded text, unchanged; blocks only mark it. Thread-safe. */
final class PlainText {
    private final Dates dates;
    private final Marking marking;
    private final Markup markup;

    PlainText(Dates dates, Markup markup, Marking marking) {
        this.dates = dates;
        this.markup = markup;
        this.marking = marking;
    }

    /** The decoded text with its blocks. */
    Reading read(String decoded) {
        List<Passage> passages = Passages.of(decoded);
        List<BlockKind> kinds = markup.kinds(decoded, passages);
        List<Block> blocks = marking.blocks(decoded, passages, kinds, List.of());
        return new Reading(metadata(decoded, blocks), decoded, blocks, warnings(passages));
    }

    private static List<String> warnings(List<Passage> passages) {
        return passages.size() < Passages.MOST
                ? List.of()
                : List.of(
                        "The text has more than " + Passages.MOST + " lines; those behind are read as one paragraph.");
    }

    /** What the blocks say of the article. */
    Metadata metadata(String text, List<Block> blocks) {
        Optional<String> title = blocks.stream()
                .filter(block -> block.kind() == BlockKind.TITLE)
                .findFirst()
                .map(block -> Blank.oneLine(block.span().cut(text)));
        return new Metadata(
                Optional.empty(),
                title,
                byline(text, blocks),
                published(text, blocks).map(date -> new Published(date, Optional.empty())),
                Optional.empty());
    }

    private Optional<String> byline(String text, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                break;
            }
            List<LineToken> tokens = LineToken.of(text, block.span(), Passage.MOST_TOKENS);
            boolean names = block.kind() == BlockKind.BYLINE
                    && !dates.namesDay(tokens)
                    && !dates.isDateLine(tokens)
                    && tokens.stream().noneMatch(token -> token.is("|"));
            if (names) {
                return author(tokens)
                        .map(first -> Blank.oneLine(text.substring(
                                first.span().start(), block.span().end())));
            }
        }
        return Optional.empty();
    }

    /** Where the name begins: behind "By", behind "By:"; a line without any has none. */
    private static Optional<LineToken> author(List<LineToken> line) {
        int colon = line.get(0).is("by") ? 1 : 0;
        int name = colon < line.size() && line.get(colon).is(":") ? colon + 1 : colon;
        return name < line.size() ? Optional.of(line.get(name)) : Optional.empty();
    }

    /** The date that the report's head, its dateline or a line that says so prints in full. */
    private Optional<LocalDate> published(String text, List<Block> blocks) {
        Optional<LocalDate> updated = Optional.empty();
        boolean body = false;
        for (Block block : blocks) {
            body |= block.kind() == BlockKind.PARAGRAPH;
            if (block.kind() != BlockKind.BYLINE && block.kind() != BlockKind.DATELINE) {
                continue;
            }
            List<LineToken> tokens = LineToken.of(text, block.span(), Passage.MOST_TOKENS);
            boolean says = tokens.get(0).is("published") || tokens.get(0).is("posted");
            Optional<LocalDate> date = dates.find(tokens);
            if (date.isPresent() && (!body || says)) {
                if (!tokens.get(0).is("updated") && !tokens.get(0).is("last")) {
                    return date;
                }
                updated = updated.or(() -> date);
            }
        }
        return updated;
    }
}

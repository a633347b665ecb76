package org.readout.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

/** Reads plain text. The article's text is the decoded text, unchanged; blocks only mark it. Thread-safe. */
final class PlainText {
    private static final int FIRST_PARAGRAPHS = 3;

    private final Dates dates;
    private final Datelines datelines;
    private final Markup markup;

    PlainText(WordSets sets, Dates dates) {
        this.dates = dates;
        this.datelines = new Datelines(sets, dates);
        this.markup = new Markup(sets, dates, datelines);
    }

    /** The decoded text with its blocks. */
    Reading read(String decoded) {
        List<Passage> passages = Passages.of(decoded);
        List<BlockKind> kinds = markup.kinds(decoded, passages);
        List<Optional<Span>> originals = originals(decoded, passages, kinds);
        List<Block> blocks = new ArrayList<>();
        int paragraphs = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (originals.get(i).isPresent()) {
                blocks.add(new Block(BlockKind.REPEAT, passage.span(), originals.get(i), Optional.empty()));
            } else if (kinds.get(i) == BlockKind.PARAGRAPH) {
                paragraph(decoded, passage, paragraphs++ < FIRST_PARAGRAPHS, blocks);
            } else {
                blocks.add(Block.of(kinds.get(i), passage.span()));
            }
        }
        return new Reading(metadata(decoded, blocks), decoded, blocks, warnings(passages));
    }

    private void paragraph(String text, Passage passage, boolean first, List<Block> blocks) {
        Optional<Span> dateline = datelines.opening(text, passage, first);
        dateline.ifPresent(span -> blocks.add(Block.of(BlockKind.DATELINE, span)));
        int start = dateline.map(Span::end).orElse(passage.span().start());
        Span rest = Blank.trim(text, new Span(start, passage.span().end()));
        if (!rest.isEmpty()) {
            blocks.add(Block.of(BlockKind.PARAGRAPH, rest));
        }
    }

    /** Only what reports can be repeated: an advertisement twice is two advertisements. */
    private static List<Optional<Span>> originals(String text, List<Passage> passages, List<BlockKind> kinds) {
        List<Integer> places = new ArrayList<>();
        List<Optional<Span>> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.add(Optional.empty());
            if (kinds.get(i).isReport()) {
                places.add(i);
            }
        }
        List<Optional<Span>> found = Repeats.of(
                text, places.stream().map(i -> passages.get(i).span()).toList());
        for (int i = 0; i < places.size(); i++) {
            all.set(places.get(i), found.get(i));
        }
        return all;
    }

    private static List<String> warnings(List<Passage> passages) {
        return passages.size() < Passages.MOST
                ? List.of()
                : List.of(
                        "The text has more than " + Passages.MOST + " lines; those behind are read as one paragraph.");
    }

    private Metadata metadata(String text, List<Block> blocks) {
        Optional<String> title = blocks.stream()
                .filter(block -> block.kind() == BlockKind.TITLE)
                .findFirst()
                .map(block -> oneLine(block.span().cut(text)));
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
                int start = tokens.get(0).is("by") && tokens.size() > 1 ? 1 : 0;
                int from = tokens.get(start).is(":") ? start + 1 : start;
                return Optional.of(oneLine(text.substring(
                        tokens.get(from).span().start(), block.span().end())));
            }
        }
        return Optional.empty();
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

    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            if (Blank.is(words.charAt(i))) {
                blank = line.length() > 0;
            } else {
                line.append(blank ? " " : "").append(words.charAt(i));
                blank = false;
            }
        }
        return line.toString();
    }
}

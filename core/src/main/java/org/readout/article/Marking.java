package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

/** Makes blocks of passages whose kinds are known: splits datelines off and ties repeats to what they repeat. Thread-safe. */
final class Marking {
    private static final int FIRST_PARAGRAPHS = 3;

    private final Datelines datelines;

    Marking(Datelines datelines) {
        this.datelines = datelines;
    }

    /**
     * The blocks of a text.
     *
     * @param kinds one for each passage
     * @param from for each passage the page's block that gave it; empty for plain text
     */
    List<Block> blocks(String text, List<Passage> passages, List<BlockKind> kinds, List<PageBlock> from) {
        List<Optional<Span>> originals = originals(text, passages, kinds);
        List<Block> blocks = new ArrayList<>();
        int paragraphs = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Optional<Span> origin =
                    from.isEmpty() ? Optional.empty() : Optional.of(from.get(i).origin());
            BlockForm form = from.isEmpty() ? BlockForm.PLAIN : from.get(i).form();
            if (originals.get(i).isPresent()) {
                blocks.add(new Block(BlockKind.REPEAT, passage.span(), originals.get(i), origin, form));
            } else if (kinds.get(i) == BlockKind.PARAGRAPH) {
                paragraph(text, passage, paragraphs++ < FIRST_PARAGRAPHS, origin, form, blocks);
            } else {
                blocks.add(new Block(kinds.get(i), passage.span(), Optional.empty(), origin));
            }
        }
        return blocks;
    }

    private void paragraph(
            String text, Passage passage, boolean first, Optional<Span> origin, BlockForm form, List<Block> blocks) {
        Optional<Span> dateline = datelines.opening(text, passage, first);
        dateline.ifPresent(span -> blocks.add(new Block(BlockKind.DATELINE, span, Optional.empty(), origin)));
        int start = dateline.map(Span::end).orElse(passage.span().start());
        Span rest = Blank.trim(text, new Span(start, passage.span().end()));
        if (!rest.isEmpty()) {
            blocks.add(new Block(BlockKind.PARAGRAPH, rest, Optional.empty(), origin, form));
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
}

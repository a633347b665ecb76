package org.readout.article;

import java.util.Optional;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.readout.text.Span;

/**
 * Finds for each unit of a block's text its place in the page's source, by going through the block's nodes again. A blank has
 * the first run of blanks that parts the two words; where only a tag parts them, the blank is ours. A node whose words and
 * source cannot be brought into step, or that the parser moved before what it follows in the text, has no places.
 */
final class BlockPlaces {
    private final String source;
    private final SourceMap.Builder map;
    private int passedOver;

    BlockPlaces(String source, SourceMap.Builder map) {
        this.source = source;
        this.map = map;
    }

    /** How many nodes with words have no places so far. */
    int passedOver() {
        return passedOver;
    }

    /** Adds the block's places, its text beginning at {@code offset} of the article's. */
    void add(PageBlock block, int offset) {
        String text = block.text();
        int done = 0;
        int behind = 0;
        int blankStart = -1;
        int blankEnd = -1;
        for (TextNode node : block.nodes()) {
            String words = node.getWholeText();
            Range range = node.sourceRange();
            Optional<InStep> found = range.isTracked() && range.startPos() >= behind
                    ? InStep.of(source, range.startPos(), range.endPos(), words)
                    : Optional.empty();
            boolean gave = false;
            for (int i = 0; i < words.length() && done < text.length(); i++) {
                int start = found.isPresent() ? found.get().start(i) : -1;
                int end = found.isPresent() ? found.get().end(i) : -1;
                if (Blank.is(words.charAt(i))) {
                    if (found.isPresent() && done > 0 && (blankStart < 0 || start <= blankEnd)) {
                        blankStart = blankStart < 0 ? start : blankStart;
                        blankEnd = end;
                    }
                    continue;
                }
                if (text.charAt(done) == ' ') {
                    if (blankStart >= behind) {
                        map.add(offset + done, 1, blankStart, blankEnd - blankStart);
                        behind = blankEnd;
                    }
                    done++;
                }
                blankStart = -1;
                gave = true;
                int units = 1;
                if (found.isPresent()) {
                    while (i + units < words.length() && found.get().start(i + units) == start) {
                        units++; // Of one reference.
                    }
                    map.add(offset + done, units, start, end - start);
                    behind = end;
                }
                i += units - 1;
                done += units;
            }
            passedOver += gave && found.isEmpty() ? 1 : 0;
        }
    }

    /** The stretch of the block's text that one of its nodes gave, without outer blanks; empty if it gave none. */
    static Optional<Span> given(PageBlock block, TextNode wanted) {
        int done = 0;
        for (TextNode node : block.nodes()) {
            int start = done;
            String words = node.getWholeText();
            for (int i = 0; i < words.length(); i++) {
                if (!Blank.is(words.charAt(i)) && done < block.text().length()) {
                    done += block.text().charAt(done) == ' ' ? 2 : 1;
                }
            }
            if (node.equals(wanted)) {
                Span span = Blank.trim(block.text(), new Span(start, done));
                return span.isEmpty() ? Optional.empty() : Optional.of(span);
            }
        }
        return Optional.empty();
    }
}

package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.text.Span;

/**
 * What one page shows of an article: all of it, or a part of a long one.
 *
 * @param stretches in order of the text; empty only for an article without blocks
 */
record Part(List<Stretch> stretches) {
    /** How far back from the end of a full page a blank is looked for, to cut there. */
    private static final int BACK = 200;

    Part {
        stretches = List.copyOf(stretches);
    }

    /**
     * A block, or a piece of one that is too long for a page.
     *
     * @param block the block
     * @param span the block's span or a part of it
     */
    record Stretch(Block block, Span span) {}

    /** Cuts {@code article} into parts of at most {@code units} UTF-16 units, at blocks where that can be. */
    static List<Part> of(Article article, int units) {
        List<Part> parts = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        int room = units;
        for (Block block : article.blocks()) {
            for (Span span : cut(article.text(), block.span(), units)) {
                if (span.length() > room && !stretches.isEmpty()) {
                    parts.add(new Part(stretches));
                    stretches = new ArrayList<>();
                    room = units;
                }
                stretches.add(new Stretch(block, span));
                room -= span.length();
            }
        }
        if (parts.isEmpty() || !stretches.isEmpty()) {
            parts.add(new Part(stretches));
        }
        return parts;
    }

    /** The number, from 1, of the part that holds {@code offset}; what lies between two belongs to the later one. */
    static int holding(List<Part> parts, int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            List<Stretch> stretches = parts.get(middle).stretches();
            if (stretches.isEmpty()
                    || stretches.get(stretches.size() - 1).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private static List<Span> cut(String text, Span span, int units) {
        if (span.length() <= units) {
            return List.of(span);
        }
        List<Span> cuts = new ArrayList<>();
        int start = span.start();
        while (span.end() - start > units) {
            int end = lastBlank(text, start + units);
            cuts.add(new Span(start, end));
            start = end;
        }
        cuts.add(new Span(start, span.end()));
        return cuts;
    }

    /** A place to cut at or shortly before {@code end}: behind a blank if there is one, never inside a character. */
    private static int lastBlank(String text, int end) {
        for (int place = end; place > end - BACK; place--) {
            if (Character.isWhitespace(text.charAt(place - 1))) {
                return place;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }
}

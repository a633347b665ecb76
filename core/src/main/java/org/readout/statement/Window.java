package org.readout.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that the model reads at once, and those of them that it decides: every word of an article is decided in one
 * window, and the words around are there to be seen. Paragraphs stay whole where they fit.
 *
 * @param first index of the first word
 * @param last index behind the last word
 * @param coreFirst index of the first word that is decided here
 * @param coreLast index behind the last word that is decided here
 */
record Window(int first, int last, int coreFirst, int coreLast) {
    /** Most pieces that are decided at once. */
    private static final int CORE = 240;
    /** Pieces that are seen before and behind. */
    private static final int LEFT = 24;

    private static final int RIGHT = 8;
    /** The same for a paragraph that is too long for one window. */
    private static final int LONG_CORE = 176;

    private static final int LONG_CONTEXT = 48;

    boolean decides(int word) {
        return word >= coreFirst && word < coreLast;
    }

    /** Windows over all words of an article, in order. */
    static List<Window> over(List<ModelWord> words) {
        List<Window> windows = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int end = wholeBlocks(words, start);
            boolean partial = end == start;
            if (partial) {
                end = partOfBlock(words, start);
            }
            boolean inside = partial
                    || (start > 0
                            && words.get(start).block() == words.get(start - 1).block());
            windows.add(new Window(
                    before(words, start, inside ? LONG_CONTEXT : LEFT),
                    after(words, end, inside ? LONG_CONTEXT : RIGHT),
                    start,
                    end));
            start = end;
        }
        return windows;
    }

    /** Behind as many whole blocks as fit; {@code start} itself if not even one does. */
    private static int wholeBlocks(List<ModelWord> words, int start) {
        int total = 0;
        int end = start;
        while (end < words.size()) {
            int behind = end;
            int pieces = 1;
            while (behind < words.size()
                    && words.get(behind).block() == words.get(end).block()) {
                pieces += words.get(behind).size();
                behind++;
            }
            if (total + pieces > CORE) {
                break;
            }
            total += pieces;
            end = behind;
        }
        return end;
    }

    private static int partOfBlock(List<ModelWord> words, int start) {
        int block = words.get(start).block();
        int total = 0;
        int end = start;
        while (end < words.size()
                && words.get(end).block() == block
                && total + words.get(end).size() <= LONG_CORE) {
            total += words.get(end).size();
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int before(List<ModelWord> words, int from, int most) {
        int total = 0;
        int first = from;
        while (first > 0 && total + words.get(first - 1).size() <= most) {
            first--;
            total += words.get(first).size();
        }
        return first;
    }

    private static int after(List<ModelWord> words, int from, int most) {
        int total = 0;
        int last = from;
        while (last < words.size() && total + words.get(last).size() <= most) {
            total += words.get(last).size();
            last++;
        }
        return last;
    }
}

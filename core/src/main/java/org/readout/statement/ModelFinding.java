package org.readout.statement;

import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;

/**
 * One attribution as the model sees it.
 *
 * @param cue range of the article's words
 * @param content ranges of the article's words, in order
 * @param source range of the article's words; empty if nobody is named
 * @param confidence calibrated, 0 to 1
 * @param belief how sure it is of each word that it saw that the word is content
 */
record ModelFinding(Range cue, List<Range> content, Optional<Range> source, double confidence, Belief belief) {

    ModelFinding {
        content = List.copyOf(content);
    }

    /**
     * For each of the words from {@code first} on, 0 to 1.
     *
     * @param first index of the first word among the article's words
     * @param words not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Belief(int first, float[] words) {
        double of(int word) {
            int i = word - first;
            return i >= 0 && i < words.length ? words[i] : 0;
        }
    }

    /** The same with other content. */
    ModelFinding with(List<Range> other) {
        return new ModelFinding(cue, other, source, confidence, belief);
    }

    boolean holds(int word) {
        return content.stream().anyMatch(range -> word >= range.first() && word < range.end());
    }
}

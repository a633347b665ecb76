package org.readout.language;

import java.util.List;
import org.readout.text.Span;

/**
 * A word as an encoder sees it: a run of letters and digits, or one mark, cut into pieces that its vocabulary knows.
 *
 * @param span its place in the text
 * @param ids the pieces' numbers in the vocabulary; at least one
 */
public record WordPieces(Span span, List<Integer> ids) {
    public WordPieces {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a word without pieces at " + span);
        }
    }
}

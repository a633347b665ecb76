package org.readout.story;

import org.readout.text.Span;

/**
 * A stretch of one article that stands in another, from the first word that both have to the last. Words between may differ.
 *
 * @param here its place in the text of the one
 * @param there its place in the text of the other
 */
public record SharedPassage(Span here, Span there) {
    public SharedPassage {
        if (here.isEmpty() || there.isEmpty()) {
            throw new IllegalArgumentException("a passage without words: " + here + " " + there);
        }
    }

    /** The same seen from the other article. */
    SharedPassage turned() {
        return new SharedPassage(there, here);
    }
}

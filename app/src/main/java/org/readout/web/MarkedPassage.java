package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.text.Span;

/**
 * A passage of an article with the parts of one statement marked in it.
 *
 * @param text the passage, as it stands in the article
 * @param start where it begins in the article, in code points
 * @param parts what is marked, in any order
 */
public record MarkedPassage(String text, int start, List<Part> parts) {
    public MarkedPassage {
        parts = List.copyOf(parts);
        if (start < 0) {
            throw new IllegalArgumentException("begins at " + start);
        }
        for (Part part : parts) {
            if (part.span().end() > text.length()) {
                throw new IllegalArgumentException(part.span() + " in " + text.length() + " units");
            }
        }
    }

    /**
     * A stretch that plays a part in the statement.
     *
     * @param span in UTF-16 units of the passage
     * @param role what it does
     */
    public record Part(Span span, Role role) {}

    /** The passage in runs that only nest. */
    public List<Piece> pieces() {
        List<Mark> marks = new ArrayList<>();
        for (Part part : parts) {
            if (!part.span().isEmpty()) {
                marks.add(new Mark(part.span(), part.role(), List.of(1), false));
            }
        }
        marks.sort(Comparator.naturalOrder());
        return Typesetter.set(text, new Span(0, text.length()), marks);
    }
}

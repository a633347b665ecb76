package org.readout.account;

import java.util.List;
import org.readout.text.Span;

/**
 * A piece of an article's text that is kept by itself, with where it begins.
 *
 * @param text the piece
 * @param start where it begins in the article, in UTF-16 units
 * @param points the same in code points
 */
public record Stretch(String text, int start, int points) {
    public Stretch {
        if (start < 0 || points < 0 || points > start) {
            throw new IllegalArgumentException("begins at " + start + ", in code points " + points);
        }
    }

    /** Where {@code local}, counted in this stretch, lies in the article, in code points. */
    public Span inPoints(Span local) {
        int from = points + text.codePointCount(0, local.start());
        return new Span(from, from + text.codePointCount(local.start(), local.end()));
    }

    /** The words of {@code spans}, counted in this stretch, in one line; what is left out between them is shown by dots. */
    public String words(List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            words.append(words.isEmpty() ? "" : " … ").append(span.cut(text).strip());
        }
        return words.toString().replaceAll("\\s+", " ");
    }
}

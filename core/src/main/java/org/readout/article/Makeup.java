package org.readout.article;

import java.util.List;
import java.util.Objects;

/**
 * What an article has of the page that it was printed on; nothing of it for plain text.
 *
 * @param parts stretches with a writer or a time of their own, in order of their beginnings
 * @param source where in the page's decoded source each unit of the text stands
 * @param cut whether the page shows only the beginning of its article, the rest being for those who pay or register
 */
public record Makeup(List<Part> parts, SourceMap source, boolean cut) {
    private static final Makeup NONE = new Makeup(List.of(), SourceMap.nothing(), false);

    public Makeup {
        parts = List.copyOf(parts);
        Objects.requireNonNull(source, "source");
    }

    /** The make-up of what was on no page. */
    public static Makeup none() {
        return NONE;
    }
}

package org.readout.statement;

import java.util.List;
import org.readout.actor.Resolution;
import org.readout.text.Span;

/**
 * A speaker, a teller or an addressee: the words that name it and who that is.
 *
 * @param spans the words, in order; at least one
 * @param resolution who it is, or why that is not known
 */
public record Party(List<Span> spans, Resolution resolution) {
    public Party {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a party without words");
        }
    }
}

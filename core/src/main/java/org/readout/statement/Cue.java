package org.readout.statement;

import java.util.List;
import org.readout.text.Span;

/**
 * The words that attribute.
 *
 * @param spans one or more, in order
 * @param act what the speaker does
 */
public record Cue(List<Span> spans, Act act) {
    public Cue {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a cue without words");
        }
    }
}

package org.readout.statement;

import java.util.List;
import java.util.Objects;
import org.readout.text.Span;

/**
 * What is given to the speaker.
 *
 * @param kind how it is given
 * @param content the stretches of text that hold it, in order, without overlap, at least one
 * @param quoted the stretches inside quotation marks, without the marks, in order
 */
public record Words(StatementKind kind, List<Span> content, List<Span> quoted) {
    public Words {
        Objects.requireNonNull(kind, "kind");
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without words");
        }
    }
}

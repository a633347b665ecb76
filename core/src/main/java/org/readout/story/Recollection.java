package org.readout.story;

import java.util.List;
import org.readout.text.Span;

/**
 * An older occasion that a report recalls.
 *
 * @param happening what the report tells of it
 * @param words those that name it
 * @param statements indices of the report's statements that were made at it
 */
public record Recollection(Happening happening, Span words, List<Integer> statements) {
    public Recollection {
        statements = List.copyOf(statements);
    }
}

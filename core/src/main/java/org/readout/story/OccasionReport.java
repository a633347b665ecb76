package org.readout.story;

import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

/**
 * A report of an occasion.
 *
 * @param article its id
 * @param statements indices, in the article's list, of those made at the occasion
 * @param words where a report only recalls the occasion, the words that name it, in code points of the article's text
 */
public record OccasionReport(String article, List<Integer> statements, Optional<Span> words) {
    public OccasionReport {
        statements = List.copyOf(statements);
    }
}

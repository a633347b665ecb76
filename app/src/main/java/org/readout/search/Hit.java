package org.readout.search;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.readout.text.Span;

/**
 * A statement that matches.
 *
 * @param statement as it was indexed
 * @param marks the places of {@code statement.said().words()} that match the words of the query, in UTF-16 units, in order, without overlap; none where
 *     the meaning matches, or the speaker's or a teller's name, or the title
 * @param score what hits by relevance are ordered by: BM25 for words, the cosine for meaning, the sum of reciprocal ranks for both; 0 in other orders
 * @param nearness cosine of statement and query, where it was found by meaning
 */
public record Hit(Indexed statement, List<Span> marks, double score, OptionalDouble nearness) {
    public Hit {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(nearness, "nearness");
        marks = List.copyOf(marks);
    }
}

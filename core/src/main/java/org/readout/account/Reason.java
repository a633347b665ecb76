package org.readout.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * One thing that speaks for a cell's relation.
 *
 * @param aspect in what respect
 * @param change what happened to the words; empty unless the words in quotation marks differ
 * @param here the words in the cell's article; may be empty where words are missing
 * @param there the words in the article of the account that the cell is held against
 * @param weight 0 to 1, how far it is relied on by itself
 */
public record Reason(Aspect aspect, Optional<Change> change, List<Span> here, List<Span> there, double weight) {
    public Reason {
        Objects.requireNonNull(aspect, "aspect");
        here = List.copyOf(here);
        there = List.copyOf(there);
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }
}

package org.readout.search;

import java.util.List;

/**
 * The statements of some changes that match a saved search.
 *
 * @param hits in the order of their sequence
 * @param upTo the changes that this answers for; less than what was asked for where there were too many hits: go on from there
 */
public record Matches(List<Hit> hits, long upTo) {
    public Matches {
        hits = List.copyOf(hits);
    }
}

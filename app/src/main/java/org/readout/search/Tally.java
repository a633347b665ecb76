package org.readout.search;

import java.util.List;
import java.util.Objects;

/**
 * How many of the hits have each value of a facet. The facet's own filter does not count here, so that the other values show what choosing them would
 * give; all other filters do. Of statements found by meaning only those are counted that pass all filters.
 *
 * @param facet which one
 * @param counts the most frequent values, then those of the filter that are not among them; months in the order of time, all of them up to 1,200
 * @param others number of values that are not listed
 */
public record Tally(Facet facet, List<Count> counts, int others) {
    public Tally {
        Objects.requireNonNull(facet, "facet");
        counts = List.copyOf(counts);
    }

    /**
     * One value.
     *
     * @param value what a filter takes
     * @param label what a page shows: the name of an actor, else the value
     * @param number statements that have it
     * @param chosen whether the filter asks for it
     */
    public record Count(String value, String label, int number, boolean chosen) {}
}

package org.readout.search;

import java.util.Optional;

/**
 * Which part of the hits is wanted, and how much about all of them.
 *
 * @param size number of hits, 0 to {@value #LARGEST}
 * @param counts number of values of each facet to count; 0 leaves the facets out, which is faster
 * @param after the cursor that the page before gave; empty for the first page
 */
public record Page(int size, int counts, Optional<String> after) {
    /** So many hits come on one page. */
    public static final int LARGEST = 200;

    /** So many values of a facet are counted. */
    public static final int MOST_COUNTS = 200;

    /** Twenty hits and ten values of each facet. */
    public static final Page FIRST = new Page(20, 10, Optional.empty());

    public Page {
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 0 to " + LARGEST + " hits, not " + size);
        }
        if (counts < 0 || counts > MOST_COUNTS) {
            throw new IllegalArgumentException("0 to " + MOST_COUNTS + " values of a facet are counted, not " + counts);
        }
    }
}

package org.readout.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of hits, and what all hits have.
 *
 * @param total how many statements match
 * @param match what made them match: {@link Match#WORDS} where meaning was asked for and there is no encoder or no word
 * @param hits this page's
 * @param tallies one for each facet, in the order of {@link Facet#all()}; none where no counts were asked for
 * @param next cursor of the next page; empty on the last
 */
public record Hits(Total total, Match match, List<Hit> hits, List<Tally> tallies, Optional<String> next) {
    public Hits {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(next, "next");
        hits = List.copyOf(hits);
        tallies = List.copyOf(tallies);
    }

    /**
     * A number of statements.
     *
     * @param count at least 0
     * @param exact whether there are no more than that; always where facets are counted
     */
    public record Total(long count, boolean exact) {}
}

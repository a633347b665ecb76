package org.readout.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement as the index holds it. All that a hit shows is in it, so that a page of hits asks nobody else.
 *
 * @param id the statement's, of one statement only
 * @param sequence the ledger's number of the change that brought it; never smaller than that of a statement indexed before, and at least 0
 * @param said what was said, how, and when
 * @param speaker who is said to have said it; empty where that is not resolved
 * @param tellers on whose word, from the outermost inward, the outlet left out
 * @param printed where it stands
 * @param standing how sure it is, and what a reviewer made of it
 */
public record Indexed(
        String id,
        long sequence,
        Said said,
        Optional<Voice> speaker,
        List<Voice> tellers,
        Printed printed,
        Standing standing) {
    public Indexed {
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(printed, "printed");
        Objects.requireNonNull(standing, "standing");
        tellers = List.copyOf(tellers);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a statement needs an id");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence is at least 0, not " + sequence);
        }
    }
}

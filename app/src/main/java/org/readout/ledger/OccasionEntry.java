package org.readout.ledger;

import java.util.Optional;

/**
 * An occasion as the ledger lists it.
 *
 * @param id its id
 * @param kind such as {@code call}
 * @param start its first day, where known
 * @param end its last day, where known
 * @param place where, in the words of most reports; where known
 * @param reports how many articles report it
 * @param independent how many of them are no copies
 * @param contradictions cells in which both cannot be true
 * @param altered cells with other words inside the quotation marks
 */
public record OccasionEntry(
        String id,
        String kind,
        Optional<String> start,
        Optional<String> end,
        Optional<String> place,
        int reports,
        int independent,
        int contradictions,
        int altered) {}

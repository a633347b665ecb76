package org.readout.ledger;

import java.util.Optional;

/**
 * A dispute as the ledger lists it.
 *
 * @param id its id
 * @param claim the words of the denial that it is found by
 * @param start the first day, where known
 * @param end the last day
 * @param asserted independent articles that have it asserted
 * @param denied independent articles that have it denied
 */
public record DisputeEntry(
        String id, String claim, Optional<String> start, Optional<String> end, int asserted, int denied) {}

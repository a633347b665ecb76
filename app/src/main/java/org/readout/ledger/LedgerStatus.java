package org.readout.ledger;

/**
 * How much a ledger holds, and how far what is derived is behind.
 *
 * @param id drawn when the ledger was made
 * @param where as a person calls it
 * @param schema version of the tables
 * @param counts how much there is
 * @param sequence number of the latest change
 * @param grouped the change up to which articles are grouped
 * @param otherForm articles whose reading must be made again for this version of Readout
 */
public record LedgerStatus(
        String id, String where, String schema, Counts counts, long sequence, long grouped, long otherForm) {

    /**
     * How much there is.
     *
     * @param captures files of bytes
     * @param articles read from them
     * @param statements that count, repeats left out
     * @param actors who say or tell something
     * @param occasions that articles report
     * @param stories of two articles and more
     * @param disputes of which both sides are heard
     * @param damages that are not mended
     * @param corrections that people have made
     */
    public record Counts(
            long captures,
            long articles,
            long statements,
            long actors,
            long occasions,
            long stories,
            long disputes,
            long damages,
            long corrections) {}
}

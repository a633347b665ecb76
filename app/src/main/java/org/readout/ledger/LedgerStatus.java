package org.readout.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

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
            long corrections) {

        /** Each number under the name of what it counts, in the order of the components. */
        public Map<String, Long> named() {
            Map<String, Long> named = new LinkedHashMap<>();
            named.put("captures", captures);
            named.put("articles", articles);
            named.put("statements", statements);
            named.put("actors", actors);
            named.put("occasions", occasions);
            named.put("stories", stories);
            named.put("disputes", disputes);
            named.put("damages", damages);
            named.put("corrections", corrections);
            return named;
        }
    }
}

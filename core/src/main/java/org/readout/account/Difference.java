package org.readout.account;

import java.util.List;
import java.util.Optional;

/**
 * Where a quotation and a report part.
 *
 * @param asked the quotation's words there
 * @param reported the report's
 * @param change what happened to them; empty where nothing did, as with dots and with what a reporter puts between two quotations
 * @param before how many pairs of equal words stand before it
 */
record Difference(List<Word> asked, List<Word> reported, Optional<ChangeKinds.Kind> change, int before) {
    Difference {
        asked = List.copyOf(asked);
        reported = List.copyOf(reported);
    }
}

package org.readout.ledger;

import java.util.HashMap;
import java.util.Map;
import org.readout.source.Capture;

/**
 * Gives every article of a run an id of its own: sixteen digits of its digest, and for captures of the same bytes "-2",
 * "-3" … in the order of the input. For one thread.
 */
public final class ArticleIds {
    /** How many were given by the digest's first 64 bits. */
    private final Map<Long, Integer> given = new HashMap<>();

    /** The id of the next capture's article. */
    public String next(Capture capture) {
        String digits = capture.sha256().substring(0, 16);
        int count = given.merge(Long.parseUnsignedLong(digits, 16), 1, Integer::sum);
        return count == 1 ? digits : digits + "-" + count;
    }
}

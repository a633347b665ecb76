package org.readout.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed that was asked.
 *
 * @param address of the feed
 * @param at when it was last asked
 * @param interval after which it is to be asked again
 * @param etag what the server calls its state
 * @param modified when it was changed, as the server says
 */
record Followed(String address, Instant at, Duration interval, Optional<String> etag, Optional<String> modified) {
    Followed {
        etag = etag.filter(value -> value.length() < Way.LONGEST_CONDITION);
        modified = modified.filter(value -> value.length() < Way.LONGEST_CONDITION);
    }

    Instant due() {
        return at.plus(interval);
    }
}

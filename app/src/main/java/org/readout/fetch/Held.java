package org.readout.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that the archive has.
 *
 * @param asked the address that was asked first
 * @param uri the one that answered, after all redirects
 * @param taken when its bytes came
 * @param record the record that has them, as {@code <urn:uuid:…>}
 * @param digest of the payload, as archives write it
 * @param sha256 of the page's bytes, decompressed; 64 hexadecimal digits
 * @param etag what the server calls this state of the page
 * @param modified when it was changed, as the server says
 * @param announced what a feed says of it
 */
record Held(
        String asked,
        String uri,
        Instant taken,
        String record,
        String digest,
        String sha256,
        Optional<String> etag,
        Optional<String> modified,
        Optional<Announced> announced) {
    Held {
        etag = etag.filter(value -> value.length() < Way.LONGEST_CONDITION);
        modified = modified.filter(value -> value.length() < Way.LONGEST_CONDITION);
    }
}

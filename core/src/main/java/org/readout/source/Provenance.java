package org.readout.source;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an archive has a capture from: what its record says, so that anybody finds the record again.
 *
 * @param archive the archive's path as given, or reached from it
 * @param position byte offset of the record in the archive, from 0; of its gzip member where each record has its own
 * @param record the record's own name, as {@code urn:uuid:…}; empty where the archive gives none
 * @param captured when the bytes were fetched; empty where the archive does not say
 * @param target the address that was asked; empty where the archive does not say
 */
public record Provenance(
        String archive, long position, Optional<String> record, Optional<Instant> captured, Optional<String> target) {
    public Provenance {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(captured, "captured");
        Objects.requireNonNull(target, "target");
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
    }
}

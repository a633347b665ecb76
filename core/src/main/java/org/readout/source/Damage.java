package org.readout.source;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Input that could not be read, and why. The rest of the input goes on.
 *
 * @param uri the path as given, or reached from it; {@code path#L7} for line 7 of JSON lines
 * @param position byte offset, from 0, in the file or, where it is compressed, in what it decompresses to; in an archive
 *     whose records are each compressed, of the record's own gzip member in the file; empty where the whole of it is meant
 * @param reason one sentence for the reader, without a full stop; may hold characters of the input
 */
public record Damage(String uri, OptionalLong position, String reason) {
    public Damage {
        Objects.requireNonNull(uri, "uri");
        if (position.isPresent() && position.getAsLong() < 0) {
            throw new IllegalArgumentException("position " + position);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("damage without a reason: " + uri);
        }
    }

    /** Damage to the whole of {@code uri}. */
    public static Damage of(String uri, String reason) {
        return new Damage(uri, OptionalLong.empty(), reason);
    }

    /** Damage at byte {@code position} of {@code uri}. */
    public static Damage at(String uri, long position, String reason) {
        return new Damage(uri, OptionalLong.of(position), reason);
    }
}

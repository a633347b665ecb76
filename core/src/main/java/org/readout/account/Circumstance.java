package org.readout.account;

import java.util.Optional;
import java.util.Set;

/**
 * Something that reports tell of an occasion itself, and that has one value: who asked for it, where it was, how long it took, how a
 * vote went. Immutable.
 */
interface Circumstance {
    /** In which respect accounts differ that tell it differently. */
    Aspect aspect();

    /** What of the occasion the segment tells by it, in words of ours; none where it tells nothing of the kind. */
    Set<String> topics(Segment segment);

    /** Where the two tell it differently. */
    Optional<Conflict> conflict(Version here, Version reference);
}

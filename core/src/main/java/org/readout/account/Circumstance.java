package org.readout.account;

import java.util.Optional;

/**
 * Something that reports tell of an occasion itself, and that has one value: who asked for it, where it was, how long it took, how a
 * vote went. Immutable.
 */
interface Circumstance {
    /** In which respect accounts differ that tell it differently. */
    Aspect aspect();

    /** What of the occasion the segment tells by it, in a word of ours; empty where it tells nothing of the kind. */
    Optional<String> topic(Segment segment);

    /** Where the two tell it differently. */
    Optional<Conflict> conflict(Version here, Version reference);
}

package org.readout.account;

import org.readout.text.Span;

/**
 * A word of a claim by which it can be known.
 *
 * @param key what it has in common with other words for the same thing; of an actor its state, organisation or id
 * @param kind what sort of word it is
 * @param span where it stands in the claim's stretch; empty where a pronoun, or nothing, stands for a speaker
 */
record Term(String key, Kind kind, Span span) {
    /** What sort of word a term is. */
    enum Kind {
        /** Names somebody, or means the speaker. */
        ACTOR,
        /** The same behind a preposition, so that nothing is said of him there. */
        OBJECT,
        /** Says what is claimed. */
        WORD,
        /** The same, and is what somebody is said to do or to be. */
        PREDICATE,
        /** The same, and is said of anything. */
        WEAK
    }

    /** Whether it says what is claimed, and not of anything. */
    boolean isTelling() {
        return kind == Kind.WORD || kind == Kind.PREDICATE;
    }

    /** Whether it says what is claimed. */
    boolean tells() {
        return kind != Kind.ACTOR && kind != Kind.OBJECT;
    }
}

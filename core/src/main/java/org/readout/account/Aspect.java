package org.readout.account;

/** In what respect two versions agree or differ. */
public enum Aspect {
    /** What is said. */
    CONTENT,
    /** The words in which it is said. */
    WORDING,
    SPEAKER,
    NUMBER,
    DATE,
    PLACE,
    /** Who began it, or asked for it. */
    INITIATOR,
    /** Whether it is so or not: agreed or refused, discussed or not. */
    POLARITY,
    /** How much the account says at all. */
    LENGTH
}

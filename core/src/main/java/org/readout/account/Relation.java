package org.readout.account;

/** What an account makes of a point, held against the point's reference. */
public enum Relation {
    /** The same words, or a part of them. */
    SAID,
    /** The same in other words. */
    REWORDED,
    /** Quotation marks around other words than inside the reference's quotation marks. */
    ALTERED,
    /** Something that cannot be true together with the reference. */
    CONTRADICTED,
    /** The same words from somebody else. */
    OTHER_SPEAKER,
    /** Nothing, in an account long enough for that to tell something. */
    ABSENT
}

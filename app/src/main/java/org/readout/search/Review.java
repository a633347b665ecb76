package org.readout.search;

/** What a reviewer made of a statement. */
public enum Review {
    /** Nobody has looked at it. */
    OPEN,
    ACCEPTED,
    /** Somebody put something about it right. */
    CORRECTED,
    /** It is no statement, or not that speaker's; kept so that the review can be undone. */
    REJECTED
}

package org.readout.account;

/** What a check of a quotation comes to, the best first. */
public enum Verdict {
    /** The words stand in a report as they were asked for. */
    EXACT,
    /** Nearly these words do, or the same matter with another figure or a negation more or less. */
    ALTERED,
    /** Somebody is reported to have said it in other words. */
    PARAPHRASED,
    /** Nobody is, as far as the words tell. */
    NOT_FOUND
}

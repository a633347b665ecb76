package org.readout.account;

/** What happened to words inside quotation marks, seen from the reference. */
public enum Change {
    NEGATION_DROPPED,
    NEGATION_ADDED,
    FIGURE_CHANGED,
    WORD_REPLACED,
    /** Words left out without a sign. */
    CUT,
    /** Words put in without brackets. */
    ADDED,
    SOFTENED,
    SHARPENED,
    /** Most words differ, as they do when a quotation is translated there and back. */
    BACK_TRANSLATED
}

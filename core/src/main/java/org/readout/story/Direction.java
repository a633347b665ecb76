package org.readout.story;

/** By what is known which of two articles copies the other. */
public enum Direction {
    /** The original was published before. */
    DATE,
    /** The copy's byline, dateline or last line names the original's outlet. */
    CREDIT,
    /** The copy stands in the original, which has more. */
    CONTAINMENT,
    /** It is not known. The one with more words is given for the original, of equal ones the one with the lesser id. */
    NONE
}

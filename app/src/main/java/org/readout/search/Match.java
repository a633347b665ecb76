package org.readout.search;

/** What makes a statement match the words of a query. */
public enum Match {
    /** It has the words. */
    WORDS,
    /** It lies near them in meaning. */
    MEANING,
    /** Either; what is high up in both lists comes first, and {@link Hits} counts them apart. */
    BOTH
}

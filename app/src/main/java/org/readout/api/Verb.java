package org.readout.api;

/** What a request wants done. */
public enum Verb {
    /** Read; answers {@code HEAD} as well. */
    GET,
    /** Add, or ask for work. */
    POST,
    /** Set. */
    PUT,
    /** Take away. */
    DELETE
}

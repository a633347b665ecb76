package org.readout.search;

/** The order of hits. Among equals the one indexed last comes first. */
public enum Order {
    RELEVANCE,
    /** By the day it was said, else published; those without a day last. */
    NEWEST,
    /** The same from the other end; those without a day last. */
    OLDEST
}

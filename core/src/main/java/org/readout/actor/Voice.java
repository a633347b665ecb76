package org.readout.actor;

/** What a noun phrase is, asked as: could it say something? */
public enum Voice {
    /** A person or people: "Lin", "the spokesman", "three officials", "she". */
    HUMAN,
    /** A state, a seat, a body, a company that speaks as one: "Beijing", "the ministry", "NATO". */
    INSTITUTION,
    /** Something written or broadcast that says: "the report", "a poll", "the statement". */
    DOCUMENT,
    /** Nothing that speaks: a place merely named, a thing, a day. */
    NONE,
    /** The words do not tell. */
    UNKNOWN
}

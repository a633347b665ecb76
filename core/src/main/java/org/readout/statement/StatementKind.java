package org.readout.statement;

/** How a statement's words are given. */
public enum StatementKind {
    /** All of it stands in quotation marks. */
    QUOTED,
    /** Part of it stands in quotation marks. */
    MIXED,
    /** None of it does. */
    REPORTED,
    /** A sentence of the report's own that stands against a statement in a comparison; it is given to nobody. */
    NARRATED
}

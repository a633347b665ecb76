package org.readout.account;

/** Which side of a claim somebody takes. */
public enum Stance {
    ASSERTS,
    DENIES
}

package org.readout.ledger;

/** What a process wants of a ledger. */
public enum Access {
    /** To look things up. Any number of processes may. */
    READ,
    /** To add and correct too. One process at a time may. */
    WRITE
}

package org.readout.statement;

/** What a speaker does in saying something. */
public enum Act {
    SAY,
    ADD,
    CONFIRM,
    DENY,
    ACCUSE,
    WARN,
    THREATEN,
    PLEDGE,
    URGE,
    DEMAND,
    ASK,
    PRAISE,
    CRITICISE,
    THANK,
    ANNOUNCE,
    AGREE,
    REFUSE,
    CLAIM,
    SUGGEST,
    /** Believes, hopes, wants: a position given to somebody without a speech act. */
    HOLD
}

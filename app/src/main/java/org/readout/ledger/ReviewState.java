package org.readout.ledger;

import java.util.Locale;

/** What people have made of a statement that the machine found. */
public enum ReviewState {
    /** Nobody has looked at it. */
    NONE,
    /** Somebody found it right. */
    ACCEPTED,
    /** Somebody changed its speaker, words, tellers or occasion. */
    CORRECTED,
    /** Somebody found that it is none. It counts nowhere. */
    REJECTED;

    /** Its name in rows and pages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}

package org.readout.ledger;

import java.io.IOException;
import java.io.Serial;

/** A ledger cannot be opened, read or written. The message is a sentence for the reader, with the way out. */
public final class LedgerRefused extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal without a deeper cause. */
    public LedgerRefused(String message) {
        super(message);
    }

    /** A refusal with what led to it. */
    public LedgerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}

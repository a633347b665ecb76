package org.readout.ledger;

import java.io.IOException;
import java.io.Serial;

/** The database does not answer; it may do so again. */
final class ConnectionLost extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    ConnectionLost(String message, Throwable cause) {
        super(message, cause);
    }
}

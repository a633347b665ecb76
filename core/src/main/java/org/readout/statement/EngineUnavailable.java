package org.readout.statement;

import java.io.IOException;
import java.io.Serial;

/** An engine that is missing or damaged. The message is a sentence for the user that says what to do. */
public final class EngineUnavailable extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    EngineUnavailable(String message) {
        super(message);
    }

    EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

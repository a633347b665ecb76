package org.readout.cli;

import java.io.IOException;
import java.io.Serial;

/** A report that cannot or must not be written where it was asked for. The message is a sentence for the user. */
final class OutputRefused extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    OutputRefused(String message) {
        super(message);
    }

    OutputRefused(String message, Throwable cause) {
        super(message, cause);
    }
}

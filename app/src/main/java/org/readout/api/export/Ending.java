package org.readout.api.export;

import java.util.Optional;

/**
 * How an export ends.
 *
 * @param cut why it ends before all was written, in a sentence for the reader; empty where it is complete
 */
public record Ending(Optional<String> cut) {
    private static final Ending COMPLETE = new Ending(Optional.empty());

    public Ending {
        if (cut.isPresent() && cut.get().isBlank()) {
            throw new IllegalArgumentException("an export that is cut short says why");
        }
    }

    /** All was written. */
    public static Ending complete() {
        return COMPLETE;
    }

    /** Something is missing after the last row. */
    public static Ending cut(String reason) {
        return new Ending(Optional.of(reason));
    }

    /** Whether all was written. */
    public boolean isComplete() {
        return cut.isEmpty();
    }
}

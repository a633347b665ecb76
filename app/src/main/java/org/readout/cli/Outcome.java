package org.readout.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended: the process's exit code. */
enum Outcome {
    FINE(0, "all input was read"),
    DAMAGED(1, "the report is complete but for input that could not be read, which it lists"),
    USAGE(2, "the command line is not understood"),
    UNWRITABLE(
            3,
            "the report cannot be written: a full disk, or a folder that is not ours or not writable; or the ledger "
                    + "cannot be used: another process writes it, it is missing, damaged or read-only"),
    NOTHING(4, "nothing could be read; no report was written"),
    FAULT(5, "a fault of Readout itself"),
    NO_ENGINE(6, "the engine that was asked for is missing or damaged");

    private final int code;
    private final String meaning;

    Outcome(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** Every code with its meaning, for the help. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Outcome outcome : values()) {
            meanings.put(String.valueOf(outcome.code), outcome.meaning);
        }
        return meanings;
    }
}

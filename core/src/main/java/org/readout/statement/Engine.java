package org.readout.statement;

/** Who finds the attributions. */
public enum Engine {
    /** The rules and the cue table alone. */
    RULES,
    /** The learned model, joined with what the rules are certain of; without the model's jar there is no reading. */
    LEARNED,
    /**
     * The learned model if its jar is in the class path, else the rules. Where the jar is there and the model cannot be used,
     * that is an error and no silent reading by rules.
     */
    AUTO
}

package org.readout.statement;

/** Who finds the attributions. */
public enum Engine {
    /** The rules and the cue table alone. */
    RULES,
    /** The learned model, joined with what the rules are certain of; without the model's jar there is no reading. */
    LEARNED,
    /** The learned model if its jar is in the class path, else the rules. */
    AUTO
}

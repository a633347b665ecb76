package org.readout.statement;

/**
 * What speaks for a draft.
 *
 * @param by the engine and the rule that found it, with version
 * @param confidence 0 to 1: how often such a finding has the right words and names the right speaker; whom the name means has
 *     a confidence of its own
 * @param passesOn whether an attribution inside the content is on this speaker's word
 * @param keep what the speaker must be for the draft to become a statement
 */
record Support(String by, double confidence, boolean passesOn, Keep keep) {

    /** What is asked of the speaker. */
    enum Keep {
        /** Nothing: quotation marks, or the model, have decided. */
        ALWAYS,
        /** If it is named, it must not be a thing that cannot speak. */
        UNLESS_MUTE,
        /** It must be named, and not be a thing that cannot speak. */
        NAMED_UNLESS_MUTE,
        /** It must be named, and be somebody who can speak. */
        NAMED_AND_VOICED,
        /** It must be resolved, to somebody else than those in whose words it stands. */
        ANOTHER_VOICE
    }
}

package org.readout.statement;

import java.util.Set;

/**
 * One row of the cue table.
 *
 * @param lemma the word as a dictionary lists it
 * @param act what a speaker does with it
 * @param frames the constructions in which it attributes
 * @param addressee whether a noun phrase may follow that names whom it is said to ("told reporters that")
 */
public record CueEntry(String lemma, Act act, Set<Frame> frames, boolean addressee) {
    /** Stands for a cue where the report has none. */
    static final CueEntry NONE = new CueEntry("", Act.SAY, Set.of(), false);

    public CueEntry {
        frames = Set.copyOf(frames);
    }
}

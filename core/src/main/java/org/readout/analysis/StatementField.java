package org.readout.analysis;

import java.util.Locale;

/**
 * What of a statement can differ. It is what a reader is told: what is said, how, by whom, on whose word, to whom, when. Confidence
 * and the rule that found a statement are left out, because every new version weighs a little otherwise and names its rules anew, and
 * all statements would be changed ones; readings count them apart. Left out too is where the words stand that
 * name somebody, since who is meant by them is what was found, and by how much all of a text has moved.
 */
public enum StatementField {
    /** Its words. */
    WORDS,
    /** Which of its words stand in quotation marks; told where the words are the same. */
    QUOTED,
    /** Whether it is quoted, mixed or reported. */
    KIND,
    /** What is done by it, such as {@code deny}. */
    ACT,
    /** Who says it. */
    SPEAKER,
    /** To whom the speaker belongs; told where the speaker is the same. */
    AFFILIATION,
    /** On whose word, from the outermost inward. */
    TELLERS,
    /** To whom. */
    ADDRESSEE,
    /** When it was said, as the report tells: a day, two with a dash between, or the report's words where they tell no day. */
    DAY,
    /** Whether the article has said it before: {@code repeat} where it has. */
    REPEAT;

    /** As rows spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.readout.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.text.Span;

/**
 * A statement that one reading of an article has otherwise than another.
 *
 * @param fate what became of it
 * @param id by which the ledger knows it; empty where the ledger has no such statement
 * @param current whether the present reading of the article has it
 * @param place its words in the reading that has it last, in code points
 * @param words the same, in one line, shortened
 * @param speaker who says it in that reading, by name, or in the report's words where not resolved; empty where no words name him
 * @param differences of a changed one, in the order of {@link Field}; none of others
 */
public record StatementChange(
        Fate fate,
        Optional<String> id,
        boolean current,
        Span place,
        String words,
        Optional<String> speaker,
        List<Difference> differences) {
    public StatementChange {
        differences = List.copyOf(differences);
    }

    /** What became of a statement. */
    public enum Fate {
        /** The earlier reading has it not. */
        NEW,
        /** Both have it, with differences. */
        CHANGED,
        /** The later reading has it no more. */
        GONE;

        /** As rows spell it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What of a statement can differ. It is what a reader is told: what is said, how, by whom, on whose word, to whom, when. Confidence
     * and the rule that found a statement are left out, because every new version weighs a little otherwise and names its rules anew, and
     * all statements would be changed ones; {@link Rereading.Changes#reweighed} counts them. Left out too is where the words stand that
     * name somebody, since who is meant by them is what was found, and by how much all of a text has moved.
     */
    public enum Field {
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

    /**
     * What of a statement differs.
     *
     * @param field what
     * @param before as the earlier reading has it; empty where it has nothing there
     * @param after as the later reading has it; empty where it has nothing there
     */
    public record Difference(Field field, String before, String after) {}
}

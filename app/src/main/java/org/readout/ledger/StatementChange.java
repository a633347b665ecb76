package org.readout.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.StatementField;
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
 * @param differences of a changed one, in the order of {@link StatementField}; none of others
 */
public record StatementChange(
        Fate fate,
        Optional<String> id,
        boolean current,
        Span place,
        String words,
        Optional<String> speaker,
        List<FieldDifference> differences) {
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
}

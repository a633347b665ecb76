package org.readout.story;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.Telling;

/**
 * What changed in an article from one capture of its address to a later one: passage by passage and statement by statement.
 *
 * @param passages in the order of both texts, those that did not change among them
 * @param statements repeats left out: first those of the later version in their order, then those that are gone in theirs
 * @param notices blocks of the later version that tell of a correction or an update and that the earlier version has not, by index
 */
public record Revision(List<PassageChange> passages, List<StatementChange> statements, List<Integer> notices) {
    public Revision {
        passages = List.copyOf(passages);
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }

    /** What became of a passage or a statement. */
    public enum Fate {
        /** Both versions have it, and alike. */
        SAME,
        /** Both versions have it, with differences. */
        CHANGED,
        /** Only the earlier version has it. */
        GONE,
        /** Only the later version has it. */
        NEW
    }

    /**
     * What became of a passage.
     *
     * @param older index of the earlier version's block; empty for a new one
     * @param newer index of the later version's block; empty for one that is gone
     */
    public record PassageChange(Fate fate, OptionalInt older, OptionalInt newer) {
        public PassageChange {
            check(fate, older, newer);
        }
    }

    /**
     * What became of a statement.
     *
     * @param older its index in the earlier analysis; empty for a new one
     * @param newer its index in the later analysis; empty for one that is gone
     * @param differences of a changed one; none of others
     */
    public record StatementChange(
            Fate fate, OptionalInt older, OptionalInt newer, Telling telling, List<FieldDifference> differences) {
        public StatementChange {
            check(fate, older, newer);
            differences = List.copyOf(differences);
            if (differences.isEmpty() == (fate == Fate.CHANGED)) {
                throw new IllegalArgumentException(fate + " with " + differences.size() + " differences");
            }
        }
    }

    private static void check(Fate fate, OptionalInt older, OptionalInt newer) {
        Objects.requireNonNull(fate, "fate");
        if (older.isPresent() == (fate == Fate.NEW) || newer.isPresent() == (fate == Fate.GONE)) {
            throw new IllegalArgumentException(fate + ": " + older + ", " + newer);
        }
    }

    /** How many passages met this fate. */
    public int passages(Fate fate) {
        return (int) passages.stream().filter(one -> one.fate() == fate).count();
    }

    /** How many statements met this fate. */
    public int statements(Fate fate) {
        return (int) statements.stream().filter(one -> one.fate() == fate).count();
    }

    /** Whether any passage or statement changed. */
    public boolean isEdited() {
        return passages(Fate.SAME) < passages.size() || statements(Fate.SAME) < statements.size();
    }

    /** How many statements were taken out or changed without a word of it: the later version has no notice that the earlier had not. */
    public int silent() {
        return notices.isEmpty() ? statements(Fate.GONE) + statements(Fate.CHANGED) : 0;
    }
}

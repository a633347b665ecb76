package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.readout.text.PageName;

/**
 * Two versions of one address side by side.
 *
 * @param older the earlier version
 * @param newer the later version
 * @param rows passage by passage, in order
 * @param statements those that changed, are gone or are new
 * @param notices what the later version itself says of a correction or an update, in its words
 */
public record EditsPage(Side older, Side newer, List<Row> rows, List<Revised> statements, List<String> notices) {
    public EditsPage {
        rows = List.copyOf(rows);
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }

    /** The address of the page for two articles, from the desk's root: their pages' names with "-to-" between. */
    public static String href(String older, String newer) {
        return "edits/" + PageName.of(older) + "-to-" + PageName.of(newer) + ".html";
    }

    /**
     * One version.
     *
     * @param line the article
     * @param moment when it was captured, in words
     * @param captured the same, as a machine reads it
     */
    public record Side(ArticleLine line, String moment, String captured) {}

    /** What became of a passage. */
    public enum Fate {
        /** It stands in both as it was. */
        SAME("unchanged"),
        /** Some of its words are others. */
        CHANGED("changed"),
        /** Only the older version has it. */
        GONE("taken out"),
        /** Only the newer version has it. */
        NEW("new");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /** As a page prints it. */
        public String word() {
            return word;
        }
    }

    /**
     * A passage.
     *
     * @param fate what became of it
     * @param older as the older version has it; empty for a new one
     * @param newer as the newer version has it; empty for one that is gone
     */
    public record Row(Fate fate, List<Run> older, List<Run> newer) {
        public Row {
            older = List.copyOf(older);
            newer = List.copyOf(newer);
        }
    }

    /**
     * Words of a passage.
     *
     * @param text the words
     * @param changed whether the other version has them not, or otherwise
     */
    public record Run(String text, boolean changed) {}

    /**
     * Rows that are shown together.
     *
     * @param same whether they stand unchanged, and can be folded away
     * @param rows in order
     */
    public record Stretch(boolean same, List<Row> rows) {
        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    /** The rows in stretches of changed and unchanged ones. */
    public List<Stretch> stretches() {
        int[] starts = IntStream.rangeClosed(0, rows.size())
                .filter(at -> at == 0 || at == rows.size() || isSame(at) != isSame(at - 1))
                .toArray();
        return IntStream.range(0, rows.isEmpty() ? 0 : starts.length - 1)
                .mapToObj(
                        number -> new Stretch(isSame(starts[number]), rows.subList(starts[number], starts[number + 1])))
                .toList();
    }

    private boolean isSame(int row) {
        return rows.get(row).fate() == Fate.SAME;
    }

    /** What became of the statements, as a sentence; empty where nothing did. */
    public Optional<String> sentence() {
        return sentence(of(Fate.GONE), of(Fate.CHANGED), of(Fate.NEW), !notices.isEmpty());
    }

    private int of(Fate fate) {
        return (int) statements.stream().filter(one -> one.fate() == fate).count();
    }

    /**
     * "2 statements taken out and 1 changed without a note of it; 3 new." Empty where nothing happened to any.
     *
     * @param noted whether the later version says that it was edited
     */
    static Optional<String> sentence(int gone, int changed, int added, boolean noted) {
        List<String> parts = new ArrayList<>();
        if (gone > 0) {
            parts.add(Wording.count(gone, "statement", "statements") + " taken out");
        }
        if (changed > 0) {
            parts.add((parts.isEmpty() ? Wording.count(changed, "statement", "statements") : Wording.number(changed))
                    + " changed");
        }
        String lost = String.join(" and ", parts);
        if (!lost.isEmpty() && !noted) {
            lost += " without a note of it";
        }
        String more = added == 0
                ? ""
                : lost.isEmpty()
                        ? Wording.count(added, "new statement", "new statements")
                        : Wording.number(added) + " new";
        String all = lost.isEmpty() || more.isEmpty() ? lost + more : lost + "; " + more;
        return all.isEmpty() ? Optional.empty() : Optional.of(all + ".");
    }

    /** How many passages met that fate. */
    public int count(Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}

package org.readout.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readout.text.PageName;

/**
 * What the readings of an article have otherwise than the ones before: {@code article/{page}-readings.html} and
 * {@code article/{page}-readings-2.html}.
 *
 * @param line the article
 * @param readings those on this page, the latest first, with how many there are
 * @param since where only the present reading is shown, held against an earlier one, the moment of that
 */
public record ReadingsPage(ArticleLine line, ListPage<Reading> readings, Optional<Instant> since) {

    /** That moment, in words. */
    public Optional<String> sinceMoment() {
        return since.map(Wording::moment);
    }

    /** The address of an article's first such page, from the desk's root. */
    public static String href(String article) {
        return "article/" + stem(article) + ".html";
    }

    /** The same without folder and ending. */
    public static String stem(String article) {
        return PageName.of(article) + "-readings";
    }

    /**
     * One reading.
     *
     * @param made when the article was read
     * @param engine what read it: the name of each part with its version
     * @param changes since the reading before; empty for the first
     * @param held the address, from the desk's root, at which the present reading is held against this one; empty where that is shown here
     */
    public record Reading(Instant made, List<Part> engine, Optional<Changes> changes, Optional<String> held) {
        public Reading {
            held.ifPresent(Address::ours);
            engine = List.copyOf(engine);
        }

        /** When, in words. */
        public String moment() {
            return Wording.moment(made);
        }

        /** Why there is this reading, as a sentence: another machine, a person, both, or neither. */
        public String cause() {
            if (changes.isEmpty()) {
                return "The first reading, when the report was added.";
            }
            boolean other = !changes.get().parts().isEmpty();
            boolean corrected = !changes.get().corrections().isEmpty();
            if (other && corrected) {
                return "Read again by another version after a correction: what changed may come from either.";
            } else if (other) {
                return "Read again by another version.";
            }
            return corrected
                    ? "By the same version, after a correction: what changed is a person’s doing."
                    : "Read again by the same version.";
        }
    }

    /**
     * A part of what reads.
     *
     * @param name of the part
     * @param before its version in the reading before; empty where that had none, or where it is told of one reading alone
     * @param version its version; empty where this reading has none
     */
    public record Part(String name, String before, String version) {}

    /**
     * What a reading has otherwise than the one before.
     *
     * @param parts of what reads that are of another version
     * @param corrections what people did between the two
     * @param tally how many statements met which fate
     * @param statements that are new, changed or gone; as many as a page holds
     */
    public record Changes(
            List<Part> parts, List<HistoryPage.Change> corrections, Tally tally, List<Revised> statements) {
        public Changes {
            parts = List.copyOf(parts);
            corrections = List.copyOf(corrections);
            statements = List.copyOf(statements);
        }

        /** How many statements are changed, new or gone and not shown. */
        public int more() {
            return tally.changed() + tally.added() + tally.gone() - statements.size();
        }
    }

    /**
     * How many statements met which fate.
     *
     * @param same as before, for a reader
     * @param reweighed of these, how many are held surer or less sure
     * @param changed with other words, another speaker, or another of the things that a reader is told
     * @param added not in the reading before
     * @param gone in the reading before only
     * @param kept corrections that were in force before and still are
     */
    public record Tally(int same, int reweighed, int changed, int added, int gone, int kept) {
        /** "40 statements as before, 3 changed, 2 new, 1 gone." */
        public String sentence() {
            return Wording.count(same, "statement", "statements") + " as before, " + Wording.number(changed)
                    + " changed, " + Wording.number(added) + " new, " + Wording.number(gone) + " gone."
                    + (reweighed == 0
                            ? ""
                            : " Of those as before, " + Wording.number(reweighed) + (reweighed == 1 ? " is" : " are")
                                    + " held surer or less sure.")
                    + (kept == 0
                            ? ""
                            : " " + Wording.count(kept, "correction", "corrections") + (kept == 1 ? " was" : " were")
                                    + " kept.");
        }
    }
}

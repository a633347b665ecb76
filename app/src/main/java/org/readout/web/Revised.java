package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.analysis.FieldDifference;

/**
 * A statement that is new, changed or gone.
 *
 * @param fate what became of it; never {@link EditsPage.Fate#SAME}
 * @param words its words where it stands last
 * @param speaker who says it there; empty where nobody is named
 * @param href the address that leads to it for good, from the desk's root; empty where no article has it now
 * @param differences of a changed one
 */
public record Revised(
        EditsPage.Fate fate,
        String words,
        Optional<String> speaker,
        Optional<String> href,
        List<Difference> differences) {
    public Revised {
        href.ifPresent(Address::ours);
        words = Wording.shortened(Wording.oneLine(words), Saying.LONGEST);
        speaker = speaker.map(name -> Wording.shortened(Wording.oneLine(name), 160));
        differences = List.copyOf(differences);
    }

    /** The address of the statement with this id, from the desk's root. */
    public static String href(String id) {
        return "statement/" + Segment.of(id);
    }

    /**
     * What of a statement differs.
     *
     * @param label what, as a page prints it
     * @param row both versions, with the words marked that differ
     */
    public record Difference(String label, EditsPage.Row row) {
        /** A difference in the words of pages. */
        public static Difference of(FieldDifference found) {
            return of(
                    FieldWording.label(found.field()),
                    FieldWording.shown(found.field(), found.before()),
                    FieldWording.shown(found.field(), found.after()));
        }

        /** Of two versions, of which one may be empty. */
        public static Difference of(String label, String before, String after) {
            return new Difference(label, Editions.row(before, after));
        }
    }
}

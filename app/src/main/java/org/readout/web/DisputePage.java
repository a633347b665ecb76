package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.account.Stance;
import org.readout.story.DateRange;

/**
 * One page of what is asserted and denied of one claim.
 *
 * @param line the dispute
 * @param rows by day
 * @param pager this page among the dispute's
 */
public record DisputePage(DisputeLine line, List<Row> rows, Pager pager) {
    public DisputePage {
        rows = List.copyOf(rows);
    }

    /**
     * The same words of one speaker on one day, on one side.
     *
     * @param stance which side
     * @param entry the statement in the first report that has it
     * @param runs its words, with those around them
     * @param days when it was said, where that is known
     * @param basis by what
     * @param place where, in the reports' words, where they tell
     * @param reports further independent reports, then copies
     * @param reasons why it stands here, in sentences
     */
    public record Row(
            Stance stance,
            Entry entry,
            List<Passage.Run> runs,
            Optional<DateRange> days,
            String basis,
            Optional<String> place,
            Reports reports,
            List<Reason> reasons) {
        public Row {
            runs = List.copyOf(runs);
            reasons = List.copyOf(reasons);
        }

        /** "asserts" or "denies". */
        public String does() {
            return stance == Stance.ASSERTS ? "asserts" : "denies";
        }

        /** The mark before that word. */
        public String mark() {
            return stance == Stance.ASSERTS ? "+" : "−";
        }
    }

    /**
     * Who else has the same words.
     *
     * @param others independent reports beside the first
     * @param copies reports that copy one of them
     */
    public record Reports(List<Entry> others, List<Entry> copies) {
        public Reports {
            others = List.copyOf(others);
            copies = List.copyOf(copies);
        }

        /** "3 independent reports (2 copies)", the first counted. */
        public String sentence() {
            return Wording.count(others.size() + 1, "independent report", "independent reports")
                    + (copies.isEmpty() ? "" : " (" + Wording.count(copies.size(), "copy", "copies") + ")");
        }
    }

    /**
     * One thing that speaks for a row.
     *
     * @param before in words
     * @param here words of the row, or an empty string
     * @param there words of what it is held against, or an empty string
     * @param weight 0 to 1, as printed
     */
    public record Reason(String before, String here, String there, String weight) {}
}

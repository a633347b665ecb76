package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.story.DateRange;

/**
 * What one speaker says on different days in words that change.
 *
 * @param speaker who
 * @param rows the matters
 * @param pager this page among the speaker's
 */
public record PositionsPage(SpeakerLine speaker, List<Row> rows, Pager pager) {
    public PositionsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One matter.
     *
     * @param versions by day
     */
    public record Row(List<Version> versions) {
        public Row {
            versions = List.copyOf(versions);
        }
    }

    /**
     * The position as it was put on one day.
     *
     * @param entry the statement
     * @param runs its words; those that the version before had otherwise are set apart
     * @param days when it was said, where that is known
     * @param basis by what
     * @param reports how many articles have it
     * @param changes from the version before
     */
    public record Version(
            Entry entry,
            List<Passage.Run> runs,
            Optional<DateRange> days,
            String basis,
            int reports,
            List<Change> changes) {
        public Version {
            runs = List.copyOf(runs);
            changes = List.copyOf(changes);
        }
    }

    /**
     * One change of words.
     *
     * @param kind in words
     * @param before the words of the version before, or an empty string
     * @param now the words of this one, or an empty string
     */
    public record Change(String kind, String before, String now) {}
}

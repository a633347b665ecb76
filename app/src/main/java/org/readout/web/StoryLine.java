package org.readout.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.story.DateRange;

/**
 * A story as lists show it.
 *
 * @param page its first page, without folder and ending
 * @param title the headline of its first report
 * @param date from its first day to its last, as far as its reports are dated
 * @param tally what it holds
 */
public record StoryLine(String page, String title, Optional<DateRange> date, Tally tally) {
    /** The title as pages show it: that of a report without a headline is as long as its first paragraph. */
    public String brief() {
        return Wording.shortened(title, ArticleLine.BRIEF);
    }

    /**
     * What a story holds.
     *
     * @param reports how many
     * @param copies how many of them only repeat another
     * @param occasions how many occasions with a page they recount
     */
    public record Tally(int reports, int copies, int occasions) {
        /** Reports that are no copies of others in the story. */
        int independent() {
            return reports - copies;
        }

        /** "7 reports, 2 of them copies · 2 occasions compared". */
        public String sentence() {
            List<String> parts = new ArrayList<>();
            parts.add(Wording.count(reports, "report", "reports")
                    + (copies == 0
                            ? ""
                            : ", " + Wording.number(copies) + " of them " + (copies == 1 ? "a copy" : "copies")));
            if (occasions > 0) {
                parts.add(Wording.count(occasions, "occasion", "occasions") + " compared");
            }
            return String.join(" · ", parts);
        }
    }

    /** The days, in words. */
    public Optional<String> days() {
        return date.map(days -> Wording.days(days.start(), days.end()));
    }

    /** The first day. */
    public Optional<LocalDate> day() {
        return date.map(DateRange::start);
    }

    /** The address of its first page, from the report's folder. */
    public String href() {
        return "story/" + page + ".html";
    }
}

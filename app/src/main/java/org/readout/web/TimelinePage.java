package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * One page of what was said and what happened, by the day on which it was.
 *
 * @param speaker whose timeline it is; empty for that of all
 * @param counts what it holds
 * @param years with the pages on which their months begin
 * @param actors those who have a timeline of their own
 * @param months on this page
 * @param pager this page among the timeline's
 * @param zoom how a desk lets one look closer; empty in a report
 */
public record TimelinePage(
        Optional<SpeakerLine> speaker,
        Counts counts,
        List<Year> years,
        List<SpeakerLine> actors,
        List<Month> months,
        Pager pager,
        Optional<Zoom> zoom) {
    public TimelinePage {
        years = List.copyOf(years);
        actors = List.copyOf(actors);
        months = List.copyOf(months);
    }

    /** Whether it shows what happened instead of what was said. */
    public boolean happenings() {
        return zoom.isPresent() && zoom.get().view() == View.OCCASIONS;
    }

    /** The query of an address that keeps to the period of this page; empty for all of time. */
    public String query() {
        return zoom.map(Zoom::query).orElse("");
    }

    /**
     * What a timeline holds.
     *
     * @param statements with a day
     * @param undated statements without one
     */
    public record Counts(int statements, int undated) {}

    /** What a timeline is made of. */
    public enum View {
        /** What was said. */
        STATEMENTS,
        /** What happened. */
        OCCASIONS
    }

    /**
     * How much there is in each part of a period, as bars that lead to the parts.
     *
     * @param view whether statements or occasions are shown
     * @param path links outward, from all of time to the period itself
     * @param bars one for each part, in order
     */
    public record Zoom(View view, List<Crumb> path, List<Bar> bars) {
        public Zoom {
            path = List.copyOf(path);
            bars = List.copyOf(bars);
        }

        private String query() {
            String href = path.isEmpty() ? "" : path.get(path.size() - 1).href();
            return href.contains("?") ? href.substring(href.indexOf('?')) : "";
        }

        /** What the bars count: "statement" or "occasion". */
        public String counted(int number) {
            return view == View.STATEMENTS
                    ? Wording.count(number, "statement", "statements")
                    : Wording.count(number, "occasion", "occasions");
        }
    }

    /**
     * A period around this one, or this one.
     *
     * @param name in words
     * @param href of its page, from this one
     */
    public record Crumb(String name, String href) {}

    /**
     * One part of a period.
     *
     * @param name in words
     * @param tick a short name under the bar
     * @param count how many statements or occasions
     * @param height 0 to {@link #HIGHEST}; 0 where there are none
     * @param href of its page, from this one
     * @param here whether this page shows it
     */
    public record Bar(String name, String tick, int count, int height, String href, boolean here) {
        static final int HIGHEST = 20;
    }

    /**
     * A year in the list of months.
     *
     * @param year the number
     * @param months in which something was said
     */
    public record Year(int year, List<Place> months) {
        public Year {
            months = List.copyOf(months);
        }
    }

    /**
     * Where a month begins.
     *
     * @param name in words
     * @param href of the page and the place on it
     * @param count statements
     */
    public record Place(String name, String href, int count) {}

    /**
     * A month, or the part of it that stands on this page.
     *
     * @param id by which it can be linked to
     * @param name month and year
     * @param days in order
     */
    public record Month(String id, String name, List<Day> days) {
        public Month {
            days = List.copyOf(days);
        }
    }

    /**
     * A day.
     *
     * @param name in words
     * @param date as a machine reads it
     * @param occasions that took place, or began
     * @param rows what was said
     */
    public record Day(String name, String date, List<OccasionLine> occasions, List<Row> rows) {
        public Day {
            occasions = List.copyOf(occasions);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A statement.
     *
     * @param entry the statement
     * @param basis by what its day is known
     */
    public record Row(Entry entry, String basis) {}
}

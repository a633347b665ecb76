package org.readout.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import org.readout.text.PageName;

/**
 * An occasion as lists show it.
 *
 * @param page its first page, without folder and ending
 * @param kind what it was, in words
 * @param participants names of those who took part
 * @param date when, where a report tells
 * @param place where, in the reports' words, where one tells
 * @param tally what its reports hold
 */
public record OccasionLine(
        String page,
        String kind,
        List<String> participants,
        Optional<DateRange> date,
        Optional<String> place,
        Tally tally) {
    private static final int LONGEST = 120;
    private static final int NAMED = 4;

    public OccasionLine {
        participants = List.copyOf(participants);
    }

    /**
     * What the reports of an occasion hold.
     *
     * @param reports how many
     * @param copies how many of them only repeat another
     * @param silent how many hold no statement that can be compared
     * @param contradictions how many times an independent account contradicts another
     * @param altered how many times one has other words inside the quotation marks
     */
    public record Tally(int reports, int copies, int silent, int contradictions, int altered) {
        /** Reports that are witnesses of their own. */
        public int independent() {
            return reports - copies - silent;
        }

        /** "4 reports, 3 independent · 2 contradictions · 1 altered quotation". */
        public String sentence() {
            List<String> parts = new ArrayList<>();
            parts.add(Wording.count(reports, "report", "reports") + ", " + Wording.number(independent())
                    + " independent");
            if (contradictions > 0) {
                parts.add(Wording.count(contradictions, "contradiction", "contradictions"));
            }
            if (altered > 0) {
                parts.add(Wording.count(altered, "altered quotation", "altered quotations"));
            }
            return String.join(" · ", parts);
        }
    }

    /** An occasion as a desk lists it, with the page that {@link PageName} makes of its id. */
    public static OccasionLine of(Occasion occasion, Tally tally) {
        return of(occasion, PageName.of(occasion.id()), tally);
    }

    static OccasionLine of(Occasion occasion, String page, Tally tally) {
        return new OccasionLine(
                page,
                Wording.occasion(occasion.kind()),
                occasion.participants().stream()
                        .map(Actor::name)
                        .map(name -> Wording.shortened(Wording.oneLine(name), LONGEST))
                        .toList(),
                occasion.date(),
                occasion.place().map(place -> Wording.shortened(Wording.oneLine(place), LONGEST)),
                tally);
    }

    /** Kind and participants: "Call: Eero Lindqvist, Helena Duarte". */
    public String title() {
        int more = participants.size() - NAMED;
        String names = String.join(", ", more > 0 ? participants.subList(0, NAMED) : participants);
        return kind
                + (names.isEmpty() ? "" : ": " + names)
                + (more > 0 ? " and " + Wording.number(more) + " more" : "");
    }

    /** How another page names it: kind, participants and days. */
    public String named() {
        return title() + days().map(days -> ", " + days).orElse("");
    }

    /** The day or days, in words. */
    public Optional<String> days() {
        return date.map(days -> Wording.days(days.start(), days.end()));
    }

    /** The first day. */
    public Optional<LocalDate> day() {
        return date.map(DateRange::start);
    }

    /** The address of its first page, from the report's folder. */
    public String href() {
        return "occasion/" + page + ".html";
    }
}

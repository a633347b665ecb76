package org.readout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.account.Claim;

/**
 * One page of a timeline, as a ledger hands it out.
 *
 * @param scope what part of what it shows
 * @param counts how many statements, or occasions, there are in the parts of the scope's {@link Period#counted}: in each year of all
 *     of time, each month of a year, each day of a month; parts without any may be missing
 * @param undated statements of the scope's view and speaker for which no day is known
 * @param actors those whose timelines are offered
 * @param sayings statements on this page, the earliest first; none in a view of occasions
 * @param occasions in a view of occasions those on this page; else those of the days on this page, for the timeline of all
 * @param place which page it is
 */
public record Chronology(
        Scope scope,
        List<Count> counts,
        int undated,
        List<SpeakerLine> actors,
        List<Dated> sayings,
        List<OccasionLine> occasions,
        Place place) {
    public Chronology {
        counts = List.copyOf(counts);
        actors = List.copyOf(actors);
        sayings = List.copyOf(sayings);
        occasions = List.copyOf(occasions);
        if (occasions.stream().anyMatch(line -> line.day().isEmpty())) {
            throw new IllegalArgumentException("an occasion without a day on a timeline");
        }
    }

    /**
     * What a timeline shows.
     *
     * @param view statements or occasions
     * @param speaker whose statements; empty for those of all, and for occasions
     * @param period in what time
     */
    public record Scope(TimelinePage.View view, Optional<SpeakerLine> speaker, Period period) {
        public Scope {
            if (view == TimelinePage.View.OCCASIONS && speaker.isPresent()) {
                throw new IllegalArgumentException("occasions of a speaker");
            }
        }

        /** The address of the first page without its number and ending, in the folder {@code timeline}. */
        String stem() {
            return view == TimelinePage.View.OCCASIONS
                    ? "occasions"
                    : speaker.map(SpeakerLine::page).orElse(TimelinePages.ALL);
        }
    }

    /**
     * How much there is in a part of the period.
     *
     * @param period the part
     * @param number how many statements or occasions
     */
    public record Count(Period period, int number) {}

    /**
     * A statement with its day.
     *
     * @param day on which it was said
     * @param basis by what that is known
     * @param entry the statement
     */
    public record Dated(LocalDate day, Claim.Basis basis, Entry entry) {}

    /**
     * Which page it is.
     *
     * @param page from 1
     * @param total statements, or occasions, on all pages
     */
    public record Place(int page, int total) {}
}

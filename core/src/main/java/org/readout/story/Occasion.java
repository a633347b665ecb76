package org.readout.story;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * One real happening that reports recount.
 *
 * @param id made of kind, date and participants, or of the first article's id where these are not known; not of any order
 * @param kind what it was, as most reports have it
 * @param date when, as most reports have it; empty where no report tells
 * @param place where, in the words of most reports
 * @param participants who took part, by id
 * @param reports the articles whose own occasion it is, by id
 * @param recalls the articles that only recall it, by id
 */
public record Occasion(
        String id,
        OccasionKind kind,
        Optional<DateRange> date,
        Optional<String> place,
        List<Actor> participants,
        List<OccasionReport> reports,
        List<OccasionReport> recalls) {
    public Occasion {
        Objects.requireNonNull(kind, "kind");
        participants = List.copyOf(participants);
        reports = List.copyOf(reports);
        recalls = List.copyOf(recalls);
        if (reports.isEmpty() && recalls.isEmpty()) {
            throw new IllegalArgumentException("an occasion without reports: " + id);
        }
    }
}

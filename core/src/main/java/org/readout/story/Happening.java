package org.readout.story;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * What one report tells of one occasion.
 *
 * @param kind what it calls it; empty where no words name it
 * @param dating when it was, as far as the report tells
 * @param weekday the day of the week that it names, where it names one
 * @param people those who took part as far as can be told, in order
 * @param speakers those who speak in the report at an occasion where many do; some may only answer it
 * @param place where it was, if the report tells
 */
public record Happening(
        Optional<OccasionKind> kind,
        Dating dating,
        Optional<DayOfWeek> weekday,
        List<Actor> people,
        List<Actor> speakers,
        Optional<String> place) {
    public Happening {
        people = List.copyOf(people);
        speakers = List.copyOf(speakers);
    }
}

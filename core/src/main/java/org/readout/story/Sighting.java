package org.readout.story;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.text.Span;

/**
 * A place in a report that mentions an occasion.
 *
 * @param words those that name it
 * @param sentence where they stand
 * @param number of that sentence among the report's, from 0; the title is before all
 * @param kind what happened
 * @param standing whether it is the report's own occasion
 * @param dating when, as far as this sentence tells
 * @param people those whom the sentence names, in order
 * @param place where, if the words behind tell
 */
record Sighting(
        Span words,
        Span sentence,
        int number,
        OccasionKind kind,
        Standing standing,
        Dating dating,
        List<Actor> people,
        Optional<String> place) {
    Sighting {
        people = List.copyOf(people);
    }
}

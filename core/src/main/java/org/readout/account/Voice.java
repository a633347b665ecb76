package org.readout.account;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * To whom a report gives words, and on whose word.
 *
 * @param statement id of the statement
 * @param words those that name the speaker in the report; empty where none do
 * @param speaker who that is; empty where it is not resolved
 * @param tellers from the outermost inward, by their names where they are resolved, else by the report's words
 */
public record Voice(String statement, Optional<String> words, Optional<Actor> speaker, List<String> tellers) {
    public Voice {
        tellers = List.copyOf(tellers);
    }

    /** The speaker's name, or the report's words for him; empty where there are none. */
    public Optional<String> name() {
        return speaker.map(Actor::name).or(() -> words);
    }
}

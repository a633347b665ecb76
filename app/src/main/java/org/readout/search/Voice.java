package org.readout.search;

import java.util.Objects;
import java.util.Optional;

/**
 * A speaker or a teller that is resolved.
 *
 * @param actor the actor's id
 * @param name its full name
 * @param affiliation the state or organisation that it speaks for; empty where that is not known
 */
public record Voice(String actor, String name, Optional<String> affiliation) {
    public Voice {
        Objects.requireNonNull(affiliation, "affiliation");
        if (actor.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a voice needs an id and a name: '" + actor + "', '" + name + "'");
        }
    }
}

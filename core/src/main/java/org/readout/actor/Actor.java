package org.readout.actor;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody or something that can speak or act.
 *
 * @param id stable within a configuration: the lexicon's key ("state:CHN", "org:NATO"), or one made of the full name
 *     ("person:jens-stoltenberg")
 * @param name the full name as an editor would print it
 * @param type what kind of actor
 * @param affiliation ISO 3166 alpha-3 code of the state, or short name of the organisation, that the actor belongs to;
 *     empty where the text does not tell
 */
public record Actor(String id, String name, ActorType type, Optional<String> affiliation) {
    public Actor {
        Objects.requireNonNull(type, "type");
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an actor needs an id and a name: '" + id + "', '" + name + "'");
        }
    }
}

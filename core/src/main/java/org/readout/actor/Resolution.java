package org.readout.actor;

import java.util.Optional;

/**
 * The answer to "who is that?": an actor, or an abstention, with the rule that gave it.
 *
 * @param actor who it is; empty where it is unresolved
 * @param rule the rule that decided, or why none did ("surname", "title-nationality", "two-fit")
 * @param confidence 0 to 1; 0 where unresolved
 */
public record Resolution(Optional<Actor> actor, String rule, double confidence) {
    public Resolution {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** An abstention. */
    public static Resolution unresolved(String rule) {
        return new Resolution(Optional.empty(), rule, 0);
    }
}

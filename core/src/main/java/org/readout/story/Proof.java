package org.readout.story;

import java.util.Objects;

/**
 * An article made ready for comparing.
 *
 * @param imprint where it came from
 * @param galley its words
 */
public record Proof(Imprint imprint, Galley galley) {
    public Proof {
        Objects.requireNonNull(imprint, "imprint");
        Objects.requireNonNull(galley, "galley");
    }
}

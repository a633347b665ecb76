package org.readout.search;

import java.util.Objects;

/**
 * How far a statement can be relied on.
 *
 * @param confidence 0 to 1: 0.8 means that four in five such findings are right
 * @param review what a reviewer made of it
 */
public record Standing(double confidence, Review review) {
    public Standing {
        Objects.requireNonNull(review, "review");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
        }
    }
}

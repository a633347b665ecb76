package org.readout.cli;

import java.io.IOException;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Dossier;
import org.readout.account.Position;
import org.readout.story.Occasion;

/** Takes what a run found over its articles, one after another: comparisons first, then disputes. */
interface ComparisonTaker {
    /** One that does nothing with them. */
    ComparisonTaker NONE = (occasion, dossier, comparison) -> {};

    /**
     * The accounts of one occasion side by side.
     *
     * @throws IOException if they cannot be passed on
     */
    void comparison(Occasion occasion, Dossier dossier, Comparison comparison) throws IOException;

    /** An occasion, compared or not; each comes before any dispute. */
    default void occasion(Occasion occasion) {}

    /**
     * A claim that some assert and others deny.
     *
     * @throws IOException if it cannot be passed on
     */
    default void dispute(Dispute dispute) throws IOException {}

    /**
     * What one actor says on one matter in words that change.
     *
     * @throws IOException if it cannot be passed on
     */
    default void position(Position position) throws IOException {}
}

package org.readout.cli;

import java.io.IOException;
import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.story.Occasion;

/** Takes the comparisons of a run, one after another. */
interface ComparisonTaker {
    /** One that does nothing with them. */
    ComparisonTaker NONE = (occasion, dossier, comparison) -> {};

    /**
     * The accounts of one occasion side by side.
     *
     * @throws IOException if they cannot be passed on
     */
    void comparison(Occasion occasion, Dossier dossier, Comparison comparison) throws IOException;
}

package org.readout.cli;

import org.readout.account.Comparison;
import org.readout.account.Dossier;
import org.readout.story.Occasion;

/** Takes the comparisons of a run, one after another. */
interface ComparisonTaker {
    /** One that does nothing with them. */
    ComparisonTaker NONE = (occasion, dossier, comparison) -> {};

    /** The accounts of one occasion side by side. */
    void comparison(Occasion occasion, Dossier dossier, Comparison comparison);
}

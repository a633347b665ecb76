package org.readout.ledger;

import java.io.IOException;
import org.readout.source.Damage;

/** Takes the results of a pipeline, in the order of the input, on one thread. */
public interface Sink {
    /** An article that was read. */
    void reading(Reading reading) throws IOException;

    /** Input that could not be read. */
    void damage(Damage damage) throws IOException;

    /** A file that is no report. */
    void skipped(String uri, String reason) throws IOException;
}

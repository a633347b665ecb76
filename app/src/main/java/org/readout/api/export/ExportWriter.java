package org.readout.api.export;

import java.io.IOException;
import org.readout.story.Occasion;

/**
 * An export under way. Takes filings until it is ended; what it has taken is gone from its memory when the call returns, but for what a
 * Parquet row group still gathers. The stream is flushed at the end and never closed. For one thread.
 */
public interface ExportWriter {
    /**
     * Writes the next article. The order is the caller's, and that of the rows.
     *
     * @throws IllegalStateException if the export has ended
     */
    void article(Filing filing) throws IOException;

    /** Writes an occasion, in a form that has a place for one; the others leave it out. */
    default void occasion(Occasion occasion) throws IOException {}

    /**
     * Ends the export. An export whose end never came is not complete, and no reader should take it for complete.
     *
     * @throws IllegalStateException if the export has ended
     */
    void end(Ending ending) throws IOException;
}

package org.readout.api;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/** What a job does. */
public interface Work {
    /**
     * Does it.
     *
     * @return the result, JSON on one line
     * @throws IOException if it fails; the message is a sentence that the asker may read
     * @throws CancellationException if {@link Progress#check} said so
     */
    String run(Progress progress) throws IOException;

    /** Called once, when the work is done, failed, cancelled or was never begun: deletes what it needed. */
    default void release() throws IOException {}

    /** How far the work has come. */
    interface Progress {
        /** Tells how far it has come. */
        void report(long done, long total, String doing);

        /**
         * Ends the work if it was cancelled.
         *
         * @throws CancellationException if it was
         */
        void check();
    }
}

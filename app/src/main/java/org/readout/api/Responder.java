package org.readout.api;

import java.io.IOException;

/** Answers requests of one {@link Route}. Called by many threads at once. */
public interface Responder {
    /**
     * The answer.
     *
     * @throws Refusal if the request cannot be answered as asked
     * @throws IOException if what is kept cannot be read or written
     */
    Reply answer(Request request) throws IOException;
}

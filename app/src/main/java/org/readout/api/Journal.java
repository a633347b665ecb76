package org.readout.api;

/**
 * Is told of each answer and of each fault, never of contents: no address with its parameters, no body, no header. Called
 * by many threads.
 */
public interface Journal {
    /** Keeps nothing. */
    Journal SILENT = new Journal() {
        @Override
        public void answered(String method, String route, int status, long milliseconds) {}

        @Override
        public void failed(String route, Throwable fault) {}
    };

    /**
     * An answer was given.
     *
     * @param route the pattern that the address matched, such as {@code /articles/{id}}; {@code -} where none did
     */
    void answered(String method, String route, int status, long milliseconds);

    /** A fault of Readout itself was met; who asked was told so without particulars. */
    void failed(String route, Throwable fault);
}

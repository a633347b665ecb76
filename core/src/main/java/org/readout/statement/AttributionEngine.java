package org.readout.statement;

import java.util.Map;

/**
 * Finds attributions in one article. Engines are joined by {@link StatementReader}, which resolves
 * speakers and chains tellers for all of them alike. Implementations are safe for many threads.
 */
interface AttributionEngine {
    /** Names and versions of what decides, for provenance: {@code rules-1}. */
    String version();

    /** Versions of the libraries that decide beside it, by name. */
    default Map<String, String> libraries() {
        return Map.of();
    }

    /** What it finds. */
    Drafts read(Manuscript manuscript);
}

package org.readout.api.desk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.readout.web.ExportPage;

/**
 * A part of a ledger that can be exported.
 *
 * @param scope how pages tell it
 * @param source gives its articles
 */
record Portion(ExportPage.Scope scope, Source source) {
    /** Gives articles one by one. */
    interface Source {
        /**
         * Gives all of them to {@code taker}.
         *
         * @return why some are missing, a sentence; empty where none is
         * @throws IOException if the ledger cannot be read, or what {@code taker} throws
         */
        Optional<String> give(Taker taker) throws IOException;
    }

    /** Takes articles. */
    interface Taker {
        /**
         * Takes an article.
         *
         * @param statements ids of its statements that belong to the portion; empty where all do
         */
        void take(String article, Optional<Set<String>> statements) throws IOException;
    }
}

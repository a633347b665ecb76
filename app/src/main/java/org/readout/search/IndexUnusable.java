package org.readout.search;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says that the folder of an index cannot be used, why, and what to do about it. The truth is in the ledger, so nothing is lost. */
public final class IndexUnusable extends IOException {
    private final Why why;

    /** What is wrong with the folder. */
    public enum Why {
        /** A file of the index is cut, missing or changed: throw the index away and make it anew. */
        DAMAGED,
        /** It was made by another version of Readout or with another encoder: throw it away and make it anew. */
        OUTDATED,
        /** Something else lies there: choose another folder. It is not touched. */
        FOREIGN,
        /** Another process writes to it: end that one, or choose another folder. */
        IN_USE
    }

    IndexUnusable(Why why, Path folder, String sentence, @Nullable Throwable cause) {
        super("The search index in " + folder + " " + sentence, cause);
        this.why = why;
    }

    /** What is wrong. */
    public Why why() {
        return why;
    }

    /** Whether {@link StatementIndex#discard} and indexing anew helps. */
    public boolean canBeMadeAnew() {
        return switch (why) {
            case DAMAGED, OUTDATED -> true;
            case FOREIGN, IN_USE -> false;
        };
    }
}

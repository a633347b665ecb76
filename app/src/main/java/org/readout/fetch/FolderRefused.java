package org.readout.fetch;

import java.io.IOException;

/** A folder that cannot be used for fetching, or cannot be written to any more. The message is a sentence for the user. */
public final class FolderRefused extends IOException {
    private static final long serialVersionUID = 1;

    FolderRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    FolderRefused(String sentence) {
        super(sentence);
    }
}

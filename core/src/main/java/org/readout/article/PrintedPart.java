package org.readout.article;

import java.util.Objects;
import java.util.Optional;

/**
 * A paragraph, heading or cell of a printed document.
 *
 * @param text on one line, with single blanks, never blank
 * @param kind what its type or style says it is; empty where that says nothing
 */
record PrintedPart(String text, Optional<BlockKind> kind) {
    PrintedPart {
        Objects.requireNonNull(kind, "kind");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a part without words");
        }
    }
}

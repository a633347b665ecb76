package org.readout.statement;

import java.util.List;
import java.util.Optional;

/**
 * Who is said to have said it, and on whose word.
 *
 * @param speaker empty where no words name one
 * @param cue empty for a bare quotation
 * @param tellers from the outermost inward, the outlet itself left out
 * @param addressee to whom it was said, where the report tells
 */
public record Attribution(Optional<Party> speaker, Optional<Cue> cue, List<Party> tellers, Optional<Party> addressee) {
    public Attribution {
        tellers = List.copyOf(tellers);
    }
}

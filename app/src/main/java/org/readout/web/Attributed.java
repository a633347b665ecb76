package org.readout.web;

import java.util.List;
import java.util.Optional;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/**
 * How a page tells who said something.
 *
 * @param speaker empty where no words name one
 * @param act what the speaker does
 * @param kind how the words are given
 * @param tellers from the outermost inward
 * @param addressee to whom, where told
 */
public record Attributed(
        Optional<Named> speaker,
        Optional<Act> act,
        StatementKind kind,
        List<Named> tellers,
        Optional<Named> addressee) {
    public Attributed {
        tellers = List.copyOf(tellers);
    }

    /** Whether it is known who the speaker is. */
    public boolean isResolved() {
        return speaker.isPresent() && speaker.get().name().isPresent();
    }
}

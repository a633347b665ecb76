package org.readout.account;

import java.util.List;
import org.readout.text.Span;

/**
 * Words in two accounts that cannot both be true.
 *
 * @param here the words in the one
 * @param there the words in the other
 */
record Conflict(List<Span> here, List<Span> there) {
    Conflict {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }
}

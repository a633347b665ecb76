package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * A run of an article's text as its page sets it: either plain text, or a marked run that holds smaller ones.
 *
 * @param text the plain text; empty where the run is marked
 * @param marking how the run is marked; empty for plain text
 * @param inner the runs inside a marked one, in order
 */
public record Piece(String text, Optional<Marking> marking, List<Piece> inner) {
    public Piece {
        inner = List.copyOf(inner);
    }

    static Piece plain(String text) {
        return new Piece(text, Optional.empty(), List.of());
    }

    /**
     * How a run is marked.
     *
     * @param role what its words do
     * @param statements numbers of the statements they serve
     * @param anchor the statement that can be linked to here, or 0
     * @param label the statement whose number is printed before the run, or 0
     */
    public record Marking(Role role, List<Integer> statements, int anchor, int label) {
        /** The statements' numbers, separated by blanks, as the page's script reads them. */
        public String numbers() {
            StringBuilder numbers = new StringBuilder();
            for (int number : statements) {
                numbers.append(numbers.isEmpty() ? "" : " ").append(number);
            }
            return numbers.toString();
        }
    }
}

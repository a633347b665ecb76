package org.readout.actor;

import java.util.Optional;

/**
 * A noun phrase taken apart.
 *
 * @param from its first word
 * @param to after its last word, a possessive ending left out
 * @param start first word of the part that holds the head: after determiners, and after "most of the"
 * @param end after the head; what follows is of-phrases, clauses and appositions
 * @param determiner key of the word that opens it: "the", "his", "a"; empty without one
 * @param head the chunk of the head; empty for a noun that the lexicon doesn't know
 * @param quantified whether it began with a quantity: "62 percent of voters"
 */
record Phrase(int from, int to, int start, int end, String determiner, Optional<Chunk> head, boolean quantified) {
    boolean isEmpty() {
        return start >= end;
    }

    boolean isIndefinite() {
        return switch (determiner) {
            case "a", "an", "one", "another", "some", "any", "every", "each" -> true;
            default -> false;
        };
    }
}

package org.readout.account;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * What one teller, in one article, says of one occasion.
 *
 * @param id the article's id, "-a" and a number from 1
 * @param article id of the article
 * @param tellers on whose word, from the outermost inward; none for the article's own voice
 * @param issuer the official body that published the article, where it is a body's own: then all of it is on its word
 * @param statements indices of its statements, ascending, at least one
 * @param foldedUnder id of the account that it repeats, as its article is a copy: no independent witness
 */
public record Account(
        String id,
        String article,
        List<Actor> tellers,
        Optional<Actor> issuer,
        List<Integer> statements,
        Optional<String> foldedUnder) {
    public Account {
        tellers = List.copyOf(tellers);
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("an account without statements: " + id);
        }
    }

    /** On whose word it is in the end: the last teller, else who published it as an official body; empty for the article's own voice. */
    public Optional<Actor> source() {
        return tellers.isEmpty() ? issuer : Optional.of(tellers.get(tellers.size() - 1));
    }
}

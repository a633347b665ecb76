package org.readout.ledger;

import java.util.Optional;

/**
 * A search that somebody keeps.
 *
 * @param id its number
 * @param name as its keeper calls it
 * @param query in the words of the search
 * @param webhook where new matches are sent, if anywhere
 * @param secret signs what is sent
 * @param told the ledger's sequence up to which its matches were told
 * @param looked the sequence up to which somebody has looked at them
 * @param made when it was saved, an instant in ISO 8601
 */
public record SavedSearch(
        long id,
        String name,
        String query,
        Optional<String> webhook,
        Optional<String> secret,
        long told,
        long looked,
        String made) {}

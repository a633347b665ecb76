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
 * @param seen the ledger's sequence up to which its matches were told
 */
public record SavedSearch(
        long id, String name, String query, Optional<String> webhook, Optional<String> secret, long seen) {}

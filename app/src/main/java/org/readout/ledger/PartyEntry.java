package org.readout.ledger;

import java.util.Optional;

/**
 * A speaker, teller or addressee.
 *
 * @param actor id of the actor; empty where it is not resolved
 * @param name the actor's full name; empty where it is not resolved
 * @param words the report's words for it; may be empty
 * @param affiliation ISO 3166 alpha-3 or an organisation, where known
 */
public record PartyEntry(Optional<String> actor, Optional<String> name, String words, Optional<String> affiliation) {}

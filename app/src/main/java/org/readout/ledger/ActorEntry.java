package org.readout.ledger;

import java.util.Optional;
import org.readout.actor.ActorType;

/**
 * An actor who says or tells something.
 *
 * @param id its id
 * @param name its full name
 * @param type what it is
 * @param affiliation ISO 3166 alpha-3 or an organisation, where known
 * @param said how many statements it makes
 * @param told how many statements of others stand on its word
 */
public record ActorEntry(String id, String name, ActorType type, Optional<String> affiliation, int said, int told) {}

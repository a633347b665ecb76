package org.readout.ledger;

import java.util.Optional;

/**
 * A story as the ledger lists it.
 *
 * @param id its id
 * @param title headline of its first article
 * @param start day of its first dated article
 * @param end day of its last
 * @param articles how many
 * @param copies how many of them are copies
 */
public record StoryEntry(
        String id, String title, Optional<String> start, Optional<String> end, int articles, int copies) {}

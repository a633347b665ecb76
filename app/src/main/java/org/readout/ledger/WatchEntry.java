package org.readout.ledger;

import java.util.Optional;

/**
 * A folder or feed that the server follows.
 *
 * @param id its number
 * @param path the folder, or the feed's address
 * @param looked when it was looked at last, an instant in ISO 8601
 * @param trouble what went wrong then
 */
public record WatchEntry(long id, String path, Optional<String> looked, Optional<String> trouble) {}

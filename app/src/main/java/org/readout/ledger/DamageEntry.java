package org.readout.ledger;

import java.util.OptionalLong;

/**
 * Input that could not be read, or not wholly.
 *
 * @param uri as given
 * @param position the byte at which it went wrong, where known
 * @param reason a sentence
 * @param seen when it was tried last, an instant in ISO 8601
 */
public record DamageEntry(String uri, OptionalLong position, String reason, String seen) {}

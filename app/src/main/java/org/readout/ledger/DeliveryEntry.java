package org.readout.ledger;

/**
 * Something that is to be told to the webhook of a saved search.
 *
 * @param id of the delivery, the same on every try
 * @param search number of the saved search
 * @param body what is told, JSON
 * @param tries made so far
 * @param state {@code waiting}, {@code delivered} or {@code given-up}
 * @param due when the next try is due, an instant in ISO 8601
 * @param outcome a sentence on the last try; empty before the first
 */
public record DeliveryEntry(String id, long search, String body, int tries, String state, String due, String outcome) {}

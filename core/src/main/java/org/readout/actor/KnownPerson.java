package org.readout.actor;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in office whose affiliation is known where a text doesn't tell it.
 *
 * @param name full name
 * @param affiliation ISO 3166 alpha-3 code or the organisation's short name
 * @param role the office, in the singular
 * @param gender as pronouns have it
 * @param from first month in office, {@code yyyy-MM}
 * @param to last month; empty for one still in office when the table was written
 * @param keys keys of the name's parts, in order
 */
record KnownPerson(
        String name,
        String affiliation,
        String role,
        Gender gender,
        String from,
        Optional<String> to,
        List<String> keys) {
    KnownPerson {
        keys = List.copyOf(keys);
    }

    static KnownPerson of(Table.Row row) {
        Words words = WordScanner.scan(row.cell("name"));
        List<String> keys = java.util.stream.IntStream.range(0, words.size())
                .mapToObj(words::key)
                .toList();
        String to = row.cell("to");
        return new KnownPerson(
                row.cell("name"),
                row.cell("affiliation"),
                row.cell("role"),
                Gender.of(row.cell("gender")),
                row.cell("from"),
                to.isEmpty() ? Optional.empty() : Optional.of(to),
                keys);
    }
}

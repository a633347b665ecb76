package org.readout.actor;

import java.util.List;

/**
 * A state as the lexicon knows it.
 *
 * @param code ISO 3166 alpha-3, or {@code XKX}
 * @param name short name in English
 * @param adjectives how its bodies are called ("Chinese"), the usual one first; empty for some territories
 */
record State(String code, String name, List<String> adjectives) {
    State {
        adjectives = List.copyOf(adjectives);
    }

    static State of(Table.Row row) {
        return new State(row.cell("code"), row.cell("name"), row.values("adjectives"));
    }

    /** The word put before a body of this state: "Chinese", "US". */
    String prefix() {
        for (String adjective : adjectives) {
            if (adjective.length() == 2) {
                return adjective;
            }
        }
        return adjectives.isEmpty() ? name : adjectives.get(0);
    }
}

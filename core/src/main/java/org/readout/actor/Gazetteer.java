package org.readout.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.text.Unaccented;

/**
 * To which state a name belongs: its own names, its people and what is called after them, its capital and seats
 * ({@code states.tsv}), cities and regions ({@code places.tsv}). Immutable.
 */
public final class Gazetteer {
    /** Names have at most so many words. */
    public static final int LONGEST = 4;

    private final Map<String, Place> places = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param state ISO 3166 alpha-3 code
     * @param part whether it is a place in the state, not the state or its people
     */
    public record Place(String state, boolean part) {}

    public Gazetteer() {
        for (Table.Row row : Table.read("states.tsv").rows()) {
            String code = row.cell("code");
            for (String column : List.of("name", "formal", "aliases", "adjectives", "people")) {
                row.values(column).forEach(name -> places.putIfAbsent(Unaccented.of(name), new Place(code, false)));
            }
            for (String column : List.of("capitals", "seats")) {
                row.values(column).forEach(name -> places.putIfAbsent(Unaccented.of(name), new Place(code, true)));
            }
        }
        for (Table.Row row : Table.read("places.tsv").rows()) {
            places.putIfAbsent(Unaccented.of(row.cell("name")), new Place(row.cell("state"), true));
        }
    }

    /**
     * What {@code name} stands for.
     *
     * @param name in any case, with or without accents, its words parted by blanks
     */
    public Optional<Place> place(String name) {
        return Optional.ofNullable(places.get(Unaccented.of(name)));
    }
}

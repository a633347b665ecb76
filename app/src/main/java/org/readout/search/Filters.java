package org.readout.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The values that hits must have: of each facet that is named, one of its values. Speakers, tellers and outlets may be named by id or by words of
 * their name, everything else by its value; letter case does not matter.
 *
 * @param values in the order in which they were asked for
 */
public record Filters(Map<Facet, List<String>> values) {
    /** No filter. */
    public static final Filters NONE = new Filters(Map.of());

    /** So many values of a facet can be asked for. */
    public static final int MOST_VALUES = 50;

    private static final int LONGEST_VALUE = 300;

    public Filters {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        values.forEach((facet, asked) -> {
            if (asked.size() > MOST_VALUES) {
                throw new IllegalArgumentException("a query filters by at most " + MOST_VALUES + " values of "
                        + facet.prefix() + ", not " + asked.size());
            }
            for (String value : asked) {
                if (value.isBlank() || value.length() > LONGEST_VALUE) {
                    throw new IllegalArgumentException("the value of a filter has 1 to " + LONGEST_VALUE
                            + " characters; one of " + facet.prefix() + " has " + value.length());
                }
            }
            if (!asked.isEmpty()) {
                copy.put(facet, List.copyOf(asked));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** The values of {@code facet} asked for; none where it is not filtered. */
    public List<String> of(Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These and one value more. */
    public Filters with(Facet facet, String value) {
        List<String> asked = new ArrayList<>(of(facet));
        if (!asked.contains(value)) {
            asked.add(value);
        }
        return replaced(facet, asked);
    }

    /** These without one value. */
    public Filters without(Facet facet, String value) {
        return replaced(
                facet, of(facet).stream().filter(other -> !other.equals(value)).toList());
    }

    private Filters replaced(Facet facet, List<String> asked) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(values);
        changed.put(facet, asked);
        return new Filters(changed);
    }
}

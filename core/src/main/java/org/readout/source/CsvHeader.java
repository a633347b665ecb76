package org.readout.source;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first row of a table: which of its columns hold the fields of an article. Names are compared without regard to case, blanks and
 * marks: {@code Published At} is {@code published_at}.
 */
final class CsvHeader {
    private static final int SHOWN = 20;

    private final List<String> columns;
    private final FieldMapping mapping;
    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);

    CsvHeader(List<String> columns, FieldMapping mapping) {
        this.columns = List.copyOf(columns);
        this.mapping = mapping;
        List<String> folded = columns.stream().map(CsvHeader::folded).toList();
        for (Field field : Field.values()) {
            List<Integer> found = mapping.names(field).stream()
                    .map(name -> columns.contains(name) ? columns.indexOf(name) : folded.indexOf(folded(name)))
                    .filter(at -> at >= 0)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                places.put(field, found);
            }
        }
    }

    /** A name as it is compared. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many columns there are. */
    int size() {
        return columns.size();
    }

    /** How many columns hold a field of an article. */
    int known() {
        return (int)
                places.values().stream().flatMap(Collection::stream).distinct().count();
    }

    /** Whether a column holds the words of an article. */
    boolean hasWords() {
        return places.containsKey(Field.TEXT) || places.containsKey(Field.HTML);
    }

    /** Whether the header leaves no doubt that this is a table of articles. */
    boolean isCertain() {
        return hasWords() && (known() > 1 || mapping.saysWords());
    }

    /** Why no articles can be read by this header; empty where they can. */
    Optional<String> fault() {
        for (Field field : Field.values()) {
            if (mapping.says(field) && !places.containsKey(field)) {
                return Optional.of("has no column '" + String.join("' or '", mapping.names(field)) + "' for the field "
                        + field.option() + "; " + columns());
            }
        }
        return hasWords()
                ? Optional.empty()
                : Optional.of("holds no articles: no column is known to hold the text of one; " + columns()
                        + "; --fields text=COLUMN says which");
    }

    private String columns() {
        String names = columns.stream()
                .limit(SHOWN)
                .map(name -> name.length() <= 60 ? name : name.substring(0, 60) + "…")
                .collect(Collectors.joining(", "));
        return "its columns are " + names + (columns.size() > SHOWN ? ", …" : "");
    }

    /** The value of a field in a row. */
    Optional<String> value(Field field, List<String> row) {
        for (int at : places.getOrDefault(field, List.of())) {
            if (at < row.size() && !row.get(at).isBlank()) {
                return Optional.of(row.get(at));
            }
        }
        return Optional.empty();
    }
}

package org.readout.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Under which names the fields of an article stand in tables and JSON: the usual ones, or what a user says. Names of JSON may
 * be paths, {@code meta.source.name}. Immutable.
 */
public final class FieldMapping {
    private static final FieldMapping USUAL = new FieldMapping(Map.of());

    private final Map<Field, List<String>> said;

    private FieldMapping(Map<Field, List<String>> said) {
        this.said = said.isEmpty() ? Map.of() : new EnumMap<>(said);
    }

    /** The usual names. */
    public static FieldMapping usual() {
        return USUAL;
    }

    /**
     * The mapping that a user writes, as {@code text=body,title=headline|kicker,outlet=meta.source.name}: for each field a name,
     * or several of which the first that is filled is read. Fields that are not mentioned keep their usual names.
     *
     * @throws IllegalArgumentException if it is none; the message is a sentence for the user
     */
    public static FieldMapping parse(String written) {
        Map<Field, List<String>> said = new EnumMap<>(Field.class);
        for (String part : written.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' says no name; write FIELD=NAME, as text=body,title=headline");
            }
            String option = part.substring(0, equals).strip();
            Field field = Field.of(option)
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no field '" + option + "'; there are " + options()));
            List<String> names = Arrays.stream(part.substring(equals + 1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            if (names.stream().anyMatch(FieldMapping::isNoName)) {
                throw new IllegalArgumentException("'" + part.strip() + "' names no column and no path for " + option);
            }
            if (said.put(field, names) != null) {
                throw new IllegalArgumentException("the field '" + option + "' is given twice");
            }
        }
        return new FieldMapping(said);
    }

    private static boolean isNoName(String name) {
        return name.isEmpty() || name.startsWith(".") || name.endsWith(".") || name.contains("..");
    }

    /** The fields as a user calls them, in a row. */
    private static String options() {
        return Arrays.stream(Field.values()).map(Field::option).collect(Collectors.joining(", "));
    }

    /** Whether the user says nothing. */
    boolean isUsual() {
        return said.isEmpty();
    }

    /** Whether the user says where the field stands. */
    boolean says(Field field) {
        return said.containsKey(field);
    }

    /** Whether the user says where an article's words stand. */
    boolean saysWords() {
        return says(Field.TEXT) || says(Field.HTML);
    }

    /** Under which names to look for the field. Where a user names the words of an article, nothing else is taken for them. */
    List<String> names(Field field) {
        if (said.containsKey(field)) {
            return said.get(field);
        }
        boolean words = field == Field.TEXT || field == Field.HTML;
        return words && saysWords() ? List.of() : field.names();
    }

    /** All names of all fields. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Field field : Field.values()) {
            names.addAll(names(field));
        }
        return names;
    }

    /** What the user says, as it is written. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        said.forEach((field, names) -> parts.add(field.option() + "=" + String.join("|", names)));
        return String.join(",", parts);
    }
}

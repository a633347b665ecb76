package org.readout.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds reports, told by the end of its name. */
enum Form {
    TEXT("txt", "text"),
    HTML("html", "htm", "xhtml"),
    JSON_LINES("jsonl", "ndjson"),
    JSON("json");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    Form(String... endings) {
        this.endings = List.of(endings);
    }

    /** The form that {@code name} tells, which ends without ".gz"; empty where it tells none. */
    static Optional<Form> of(String name) {
        String ending = ending(name);
        for (Form form : values()) {
            if (form.endings.contains(ending)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Whether the name has no ending, so that only the bytes can tell. */
    static boolean hasNoEnding(String name) {
        return ending(name).isEmpty();
    }

    /** The name without ".gz". */
    static String uncompressed(String name) {
        return ending(name).equals("gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

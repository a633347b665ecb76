package org.readout.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done with words that attribute and that the cue table does not list, because no construction makes them certain:
 * nouns, adjectives, verbs of attitude. A resource table with a reason per row: word, forms, act, reason. Immutable.
 */
final class ActTable {
    private final Map<String, CueEntry> byForm;

    private ActTable(Map<String, CueEntry> byForm) {
        this.byForm = Map.copyOf(byForm);
    }

    /** The table that ships with Readout. */
    static ActTable load() {
        try (InputStream stream = ActTable.class.getResourceAsStream("acts.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("the table of acts is not in the class path");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of acts cannot be read", e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a row has not four fields, names an act that does not exist, or repeats a form
     */
    static ActTable read(BufferedReader reader) throws IOException {
        Map<String, CueEntry> byForm = new HashMap<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 4) {
                throw new IllegalArgumentException("table of acts: four fields wanted: " + line);
            }
            Act act = Act.valueOf(fields[2].toUpperCase(Locale.ROOT));
            for (String form : fields[1].split(" ", -1)) {
                if (byForm.put(form, new CueEntry(fields[0], act, Set.of(), false)) != null) {
                    throw new IllegalArgumentException("table of acts: " + form + " stands twice");
                }
            }
        }
        return new ActTable(byForm);
    }

    /** The entry of a form, in lower case; it has no construction. */
    Optional<CueEntry> entry(String form) {
        return Optional.ofNullable(byForm.get(form));
    }
}

package org.readout.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that attribute, with their acts and the constructions in which they do.
 *
 * <p>A resource table with a reason per row: lemma, forms, act, frames, whether it takes an addressee, reason. Immutable.
 */
public final class CueTable {
    private final Map<String, CueEntry> byForm;

    private CueTable(Map<String, CueEntry> byForm) {
        this.byForm = Map.copyOf(byForm);
    }

    /** The table that ships with Readout. */
    public static CueTable load() {
        try (InputStream stream = CueTable.class.getResourceAsStream("cues.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("the cue table is not in the class path");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the cue table cannot be read", e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a row has not six fields, or names an act or a frame that does not exist
     */
    static CueTable read(BufferedReader reader) throws IOException {
        Map<String, CueEntry> byForm = new HashMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != 6) {
                throw new IllegalArgumentException("cue table, line " + number + ": six fields wanted: " + line);
            }
            Set<Frame> frames = EnumSet.noneOf(Frame.class);
            for (String frame : fields[3].split(" ", -1)) {
                if (!frame.isEmpty()) {
                    frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
                }
            }
            CueEntry entry = new CueEntry(
                    fields[0], Act.valueOf(fields[2].toUpperCase(Locale.ROOT)), frames, fields[4].equals("to"));
            for (String form : fields[1].split(" ", -1)) {
                byForm.putIfAbsent(form, entry);
            }
        }
        return new CueTable(byForm);
    }

    /** The row of a form, in lower case. */
    public Optional<CueEntry> entry(String form) {
        return Optional.ofNullable(byForm.get(form));
    }

    /** Number of forms. */
    public int size() {
        return byForm.size();
    }
}

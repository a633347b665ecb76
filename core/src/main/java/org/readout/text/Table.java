package org.readout.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of language knowledge among a package's resources: tab-separated, UTF-8, the reason of each row in its last column. */
public final class Table {
    private Table() {}

    /**
     * The rows of a table. Empty lines and those that start with {@code #} and a blank are notes.
     *
     * @param beside a class of the package that the table lies in
     * @param name its file
     * @param columns how many each row has
     * @throws IllegalStateException if the table is missing or a row has not that many columns
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name);
            }
            List<List<String>> rows = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("# ")) {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != columns || row.get(columns - 1).isBlank()) {
                    throw new IllegalStateException(name + ": not a row of " + columns + ": " + line);
                }
                rows.add(row);
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

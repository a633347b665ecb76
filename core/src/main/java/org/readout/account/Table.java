package org.readout.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of this package: tab-separated, the reason of each row in its last column. */
final class Table {
    private Table() {}

    /**
     * The rows of a table beside this class. Empty lines and those that start with {@code #} and a blank are notes.
     *
     * @throws IllegalStateException if the table is missing or a row has not that many columns
     */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
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

package org.readout.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the lexicon: tab-separated, UTF-8, a header line that names the columns, the last of which is the row's
 * reason. Lines that begin with {@code #} are notes. Several values in a cell are parted by {@code |}.
 */
record Table(String file, List<String> columns, List<Row> rows) {

    /** A row, with the number of its line. */
    record Row(String file, List<String> columns, int line, List<String> cells) {
        String cell(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalStateException(file + " has no column " + column);
            }
            return cells.get(index);
        }

        /** The values of a cell; an empty cell has none. */
        List<String> values(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
        }
    }

    /**
     * Reads a table from the resources of this package.
     *
     * @throws IllegalStateException if it's missing or a row has another number of cells than the header
     */
    static Table read(String file) {
        try (InputStream bytes = Table.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no table " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return parse(file, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table parse(String file, List<String> lines) {
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        List<Row> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != columns.size() || cells.get(cells.size() - 1).isBlank()) {
                throw new IllegalStateException(file + ":" + (i + 1) + ": " + columns.size()
                        + " cells wanted, the last one the reason: " + line);
            }
            rows.add(new Row(file, columns, i + 1, cells));
        }
        return new Table(file, columns, List.copyOf(rows));
    }
}

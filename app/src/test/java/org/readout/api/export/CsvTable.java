package org.readout.api.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV as RFC 4180 has it, and nothing else. */
final class CsvTable {
    private CsvTable() {}

    /** The rows under the headings, each by heading. */
    static List<Map<String, String>> rows(byte[] bytes) {
        List<List<String>> rows = cells(new String(bytes, StandardCharsets.UTF_8));
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != rows.get(0).size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells: " + row);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            named.add(cells);
        }
        return named;
    }

    private static List<List<String>> cells(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (inside && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!inside && c == '\r') {
                if (csv.charAt(++i) != '\n') {
                    throw new IllegalArgumentException("half a line end at " + i);
                }
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
            }
        }
        if (inside || !row.isEmpty() || cell.length() > 0) {
            throw new IllegalArgumentException("a row without an end: " + row + cell);
        }
        return rows;
    }
}

package org.readout.api.export;

/** A cell of a CSV table: safe to open in a spreadsheet, and to be had back unchanged. */
final class CsvCell {
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** The words as they stand between two commas. */
    static String of(String words) {
        String guarded = Galley.wellFormed(isGuarded(words) ? "'" + words : words);
        return isQuoted(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** The words of a cell that a reader of CSV has freed of its quotation marks. */
    static String words(String cell) {
        return cell.startsWith("'") && isGuarded(cell) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet could take the words for a formula, also behind apostrophes. */
    private static boolean isGuarded(String words) {
        int first = 0;
        while (first < words.length() && words.charAt(first) == '\'') {
            first++;
        }
        return first < words.length() && FORMULA.indexOf(words.charAt(first)) >= 0;
    }

    /** A semicolon or a tab parts cells where a comma is the decimal mark; outer blanks are lost without marks. */
    private static boolean isQuoted(String cell) {
        for (int unit = 0; unit < cell.length(); unit++) {
            switch (cell.charAt(unit)) {
                case '"', ',', ';', '\t', '\r', '\n' -> {
                    return true;
                }
                default -> {}
            }
        }
        return !cell.equals(cell.strip());
    }
}

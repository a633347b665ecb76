package org.readout.web;

/**
 * How much goes on one page of a report.
 *
 * @param rowsPerPage articles, speakers or statements listed on one page, at least 1
 * @param unitsPerPart UTF-16 units of an article's text on one page, at least 1,000; a longer article gets several pages
 */
public record Layout(int rowsPerPage, int unitsPerPart) {
    public Layout {
        if (rowsPerPage < 1 || unitsPerPart < 1000) {
            throw new IllegalArgumentException("no room on the page: " + rowsPerPage + " rows, " + unitsPerPart);
        }
    }

    /** What fits a browser and a reader: 150 rows, 150,000 units. */
    public static Layout usual() {
        return new Layout(150, 150_000);
    }
}

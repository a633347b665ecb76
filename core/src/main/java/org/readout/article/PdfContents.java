package org.readout.article;

import java.util.List;

/**
 * What was taken out of a PDF document.
 *
 * @param lines in the order in which it prints them
 * @param properties what it says of itself
 * @param warnings sentences about what was not read
 */
record PdfContents(List<PdfLine> lines, PrintedProperties properties, List<String> warnings) {
    PdfContents {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}

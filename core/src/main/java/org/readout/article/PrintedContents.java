package org.readout.article;

import java.util.List;

/**
 * What was taken out of a document that was made for paper.
 *
 * @param parts in their order
 * @param properties what the document says of itself beside its text
 * @param warnings sentences about what was hard to read
 */
record PrintedContents(List<PrintedPart> parts, PrintedProperties properties, List<String> warnings) {
    PrintedContents {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }
}

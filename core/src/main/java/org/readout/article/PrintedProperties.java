package org.readout.article;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document's properties say of it, which is often what its template says. So each counts only where the document's own
 * words bear it out.
 *
 * @param title its title
 * @param author who is entered as its writer
 * @param created the day it was made
 */
record PrintedProperties(Optional<String> title, Optional<String> author, Optional<LocalDate> created) {
    private static final PrintedProperties NONE =
            new PrintedProperties(Optional.empty(), Optional.empty(), Optional.empty());

    static PrintedProperties none() {
        return NONE;
    }

    /** The title, if the text has it. */
    Optional<String> title(String text) {
        return borneOut(title, text);
    }

    /** The author, if the text names him. */
    Optional<String> author(String text) {
        return borneOut(author, text);
    }

    private static Optional<String> borneOut(Optional<String> value, String text) {
        return value.map(Blank::oneLine).filter(words -> words.length() > 3).filter(words -> folded(text)
                .contains(folded(words)));
    }

    private static String folded(String text) {
        return Blank.oneLine(text).toLowerCase(Locale.ROOT);
    }
}

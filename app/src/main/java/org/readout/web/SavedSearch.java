package org.readout.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A search that the desk repeats when reports are added.
 *
 * @param id made of letters, digits, hyphens, low lines, dots and colons
 * @param name as somebody called it
 * @param asked what it asks for
 * @param fresh matches that came since somebody last looked
 * @param webhook address that is told of new matches
 * @param key signs what is told there
 * @param since the day it was saved
 */
public record SavedSearch(
        String id,
        String name,
        Asked asked,
        long fresh,
        Optional<String> webhook,
        Optional<String> key,
        LocalDate since) {
    public SavedSearch {
        Address.name(id);
        if (fresh < 0) {
            throw new IllegalArgumentException("a count of " + fresh);
        }
    }

    /** The address of the new matches, from the desk's root. */
    public String freshHref() {
        return asked.freshOf(id).href();
    }
}

package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of saved searches, {@code searches.html}.
 *
 * @param saved all of them
 * @param refusal why the last form was not taken, a sentence
 */
public record SavedPage(List<SavedSearch> saved, Optional<String> refusal) {
    /** Where the desk tells that a saved search has new matches, from its root. */
    public static final String EVENTS = "api/v1/searches/events";

    public SavedPage {
        saved = List.copyOf(saved);
    }
}

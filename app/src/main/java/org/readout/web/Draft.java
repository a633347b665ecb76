package org.readout.web;

import java.util.Optional;

/**
 * What somebody typed into the form that adds reports, shown again where it was refused.
 *
 * @param text a pasted report
 * @param title its headline
 * @param outlet who published it
 * @param published the day, as typed
 * @param url an address to fetch
 * @param refusal why it was not taken, a sentence; empty before anything was sent
 */
public record Draft(String text, String title, String outlet, String published, String url, Optional<String> refusal) {
    /** An empty form. */
    public static final Draft EMPTY = new Draft("", "", "", "", "", Optional.empty());
}

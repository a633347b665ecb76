package org.readout.web;

import java.util.List;

/**
 * What is shown of a ledger, or of what was added to it, as lists show it.
 *
 * @param reports articles
 * @param stories affairs that several reports tell
 * @param occasions what several reports recount
 * @param disputes what some assert and others deny
 */
public record Finds(
        List<Listed> reports, List<StoryLine> stories, List<OccasionLine> occasions, List<DisputeLine> disputes) {
    /** Nothing. */
    public static final Finds NONE = new Finds(List.of(), List.of(), List.of(), List.of());

    public Finds {
        reports = List.copyOf(reports);
        stories = List.copyOf(stories);
        occasions = List.copyOf(occasions);
        disputes = List.copyOf(disputes);
    }
}

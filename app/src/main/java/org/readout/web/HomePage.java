package org.readout.web;

import java.util.List;

/**
 * The desk's front page, {@code index.html}: where reports are added, and what is newest.
 *
 * @param demo whether the ledger is empty and what is shown is the invented case
 * @param holdings how much there is
 * @param newest what came last, as many as fit
 * @param jobs those that still run, the newest first
 * @param draft what the form holds
 */
public record HomePage(boolean demo, Holdings holdings, Finds newest, List<JobLine> jobs, Draft draft) {
    public HomePage {
        jobs = List.copyOf(jobs);
    }

    /**
     * How much there is.
     *
     * @param reports articles
     * @param statements in them, copies of a repeat left out
     * @param speakers actors who say or tell something
     * @param stories affairs that several reports tell
     * @param occasions what several reports recount
     * @param disputes what some assert and others deny
     */
    public record Holdings(int reports, int statements, int speakers, int stories, int occasions, int disputes) {}
}

package org.readout.web;

/**
 * The page of a job, {@code job/{id}.html}: how far it is, what failed and why, and what was found.
 *
 * @param job the job
 * @param known reports that were in the ledger before
 * @param read reports that are new in the ledger
 * @param statements found in them
 * @param found what is shown of them; lists may be cut
 */
public record JobPage(JobLine job, int known, int read, int statements, Finds found) {
    public JobPage {
        if (known < 0 || read < 0 || statements < 0) {
            throw new IllegalArgumentException("job " + job.id() + ": " + known + ", " + read + ", " + statements);
        }
    }
}

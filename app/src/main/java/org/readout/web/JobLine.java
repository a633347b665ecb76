package org.readout.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The reading of what somebody added.
 *
 * @param id made of letters, digits, hyphens, low lines, dots and colons
 * @param state how far it is
 * @param done reports that are read, or failed
 * @param total reports that came; 0 while it is not known
 * @param failures what could not be read, as many as are shown
 * @param failed how many could not be read
 * @param trouble why it stopped, a sentence; empty unless it did
 */
public record JobLine(
        String id, State state, int done, int total, List<Failure> failures, int failed, Optional<String> trouble) {
    public JobLine {
        Address.name(id);
        failures = List.copyOf(failures);
        if (done < 0 || total < 0 || failed < failures.size()) {
            throw new IllegalArgumentException("job " + id + ": " + done + " of " + total + ", failed " + failed);
        }
    }

    /** How far a job is. */
    public enum State {
        WAITING,
        READING,
        /** Read, and its reports are being held against those of the ledger. */
        COMPARING,
        DONE,
        /** Ended before everything was read. */
        STOPPED;

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this == DONE || this == STOPPED;
        }

        /** The name in the page. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What could not be read.
     *
     * @param what file or address, as given
     * @param where place in it, such as "byte 4,096"; may be empty
     * @param why a sentence
     */
    public record Failure(String what, String where, String why) {}

    /** The address of its page, from the desk's root. */
    public String href() {
        return "job/" + id + ".html";
    }

    /** Where the desk tells that something changed, from the desk's root. */
    public String events() {
        return "api/v1/jobs/" + id + "/events";
    }

    /** How far it is, in a sentence. */
    public String sentence() {
        return switch (state) {
            case WAITING -> "Waiting for its turn.";
            case READING ->
                total == 0
                        ? "Reading: " + Wording.count(done, "report", "reports") + " so far."
                        : "Reading: " + Wording.number(done) + " of " + Wording.count(total, "report", "reports") + ".";
            case COMPARING ->
                "Read. Now the accounts in " + Wording.count(done, "report", "reports")
                        + " are held against those of the ledger.";
            case DONE -> "Done.";
            case STOPPED ->
                "Stopped after " + Wording.number(done) + (total == 0 ? "" : " of " + Wording.number(total))
                        + " reports. What was read by then is in the ledger.";
        };
    }
}

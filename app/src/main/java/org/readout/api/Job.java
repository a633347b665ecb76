package org.readout.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Work that takes a while, as it stands.
 *
 * @param id of the job
 * @param kind such as {@code upload}
 * @param state how it stands
 * @param done of {@code total} pieces of work
 * @param total 0 while it is not known
 * @param doing what is being done, in a few words; empty before it begins
 * @param result JSON, once it is done
 * @param trouble a sentence, once it failed
 * @param changed when any of this last changed
 */
public record Job(
        String id,
        String kind,
        State state,
        long done,
        long total,
        String doing,
        Optional<String> result,
        Optional<String> trouble,
        Instant changed) {
    /** How a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will change. */
        public boolean settled() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }

        /** Its name in rows and events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The job as JSON on one line. */
    public static String json(Job job) {
        return "{\"id\":" + quoted(job.id()) + ",\"kind\":" + quoted(job.kind()) + ",\"state\":"
                + quoted(job.state().word()) + ",\"done\":" + job.done() + ",\"total\":" + job.total() + ",\"doing\":"
                + quoted(job.doing()) + ",\"result\":" + job.result().orElse("null") + ",\"trouble\":"
                + job.trouble().map(Job::quoted).orElse("null") + ",\"changed\":"
                + quoted(job.changed().toString()) + "}";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}

package org.readout.api.export;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The run that an analysis came of.
 *
 * @param program the name of the program
 * @param version its version
 * @param engines what found the statements, each with its version; may be empty
 * @param time when the run ended
 */
public record Provenance(String program, String version, List<String> engines, Instant time) {
    public Provenance {
        if (program.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "a run needs a program and a version: '" + program + "' '" + version + "'");
        }
        engines = List.copyOf(engines);
        Objects.requireNonNull(time, "time");
    }

    /** Program and version in one: {@code Readout 0.1.0}. */
    String programAndVersion() {
        return program + " " + version;
    }
}

package org.readout.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.readout.source.Damage;

/** How a run's end is told: a summary, JSON, or silence; and the exit code. */
final class Ending {
    private final Console console;
    private final RunOptions options;

    Ending(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    /** Tells of {@code run} and gives its exit code. */
    int of(RunRecord run) {
        if (options.json()) {
            console.out().print(new String(run.json(), StandardCharsets.UTF_8));
        } else if (run.outcome() == Outcome.NOTHING) {
            nothing(run.tally());
        } else if (!options.quiet()) {
            new Summary(console)
                    .print(run, Path.of(run.report()).resolve("index.html").toString());
        }
        console.out().flush();
        return run.outcome().code();
    }

    private void nothing(Tally tally) {
        console.err().println("Nothing could be read, and no report was written.");
        for (Damage damage :
                tally.damages().subList(0, Math.min(5, tally.damages().size()))) {
            console.err().println("  " + Summary.line(damage));
        }
    }
}

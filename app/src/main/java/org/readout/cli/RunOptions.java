package org.readout.cli;

import picocli.CommandLine.Option;

/** The options that every command that reads articles has. Filled by the command line. */
final class RunOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read on ${PARAM-LABEL} threads; as many as there are processors unless given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Print nothing but what stops the run.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the run's record as JSON instead of a summary.")
    private boolean json;

    @Option(names = "--no-color", description = "Print without colour; so does a NO_COLOR in the environment.")
    private boolean noColour;

    @Option(names = "--debug", hidden = true, description = "Print the stack of every fault.")
    private boolean debug = System.getenv("READOUT_DEBUG") != null;

    int threads() {
        return threads;
    }

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    boolean debug() {
        return debug;
    }

    /** The console as these options want it. */
    Console on(Console console) {
        return noColour ? console.plain() : console;
    }
}

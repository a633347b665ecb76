package org.readout.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's door. */
@Command(name = "readout", mixinStandardHelpOptions = true, version = "readout 0.1.0")
public final class Readout {

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Readout()).execute(arguments));
    }
}

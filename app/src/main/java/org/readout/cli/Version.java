package org.readout.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of Readout that runs, from its jar. */
final class Version implements IVersionProvider {
    /** {@code 0.1.0}, or {@code development} outside a jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"readout " + number(), "Java " + Runtime.version()};
    }
}

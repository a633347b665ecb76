package org.readout.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import picocli.CommandLine.Option;

/** Which ledger a command works with. Filled by the command line. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            description = "The ledger: a file, or jdbc:postgresql:… Unless given, $READOUT_LEDGER, "
                    + "else readout/ledger.db in the user's data folder.")
    private @Nullable String ledger;

    /** Where it lies. */
    LedgerAddress address() throws IOException {
        Optional<String> given = Optional.ofNullable(ledger)
                .or(() -> Optional.ofNullable(System.getenv("READOUT_LEDGER")).filter(value -> !value.isBlank()));
        return LedgerAddress.of(given, System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The ledger, opened. */
    Ledger open(Access access) throws IOException {
        return Ledger.open(address(), access, Clock.systemUTC());
    }
}

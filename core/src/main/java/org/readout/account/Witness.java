package org.readout.account;

import java.util.Objects;
import java.util.Optional;

/**
 * A report that has a wording.
 *
 * @param finding where, and whose words they are there
 * @param copyOf id of another report with the wording, from which it has the words; empty where it has them by itself
 */
public record Witness(Finding finding, Optional<String> copyOf) {
    public Witness {
        Objects.requireNonNull(finding, "finding");
    }
}

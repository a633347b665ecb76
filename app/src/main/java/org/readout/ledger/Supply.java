package org.readout.ledger;

import java.util.OptionalDouble;
import org.readout.source.Receiver;

/** Where captures come from: paths through an intake, or a bench that repeats them. */
@FunctionalInterface
public interface Supply {
    /** Hands everything to {@code receiver}, in order, and returns at the end. */
    void deliver(Receiver receiver);

    /** How much of it is delivered, 0 to 1; empty where that is not known. Any thread may ask. */
    default OptionalDouble share() {
        return OptionalDouble.empty();
    }
}

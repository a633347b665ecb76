package org.readout.cli;

import org.readout.source.Receiver;

/** Where captures come from: paths through an intake, or a bench that repeats them. */
interface Supply {
    /** Hands everything to {@code receiver}, in order, and returns at the end. */
    void deliver(Receiver receiver);
}

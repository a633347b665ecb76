package org.readout.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds back what is said of rows and lines without a text until one has one: a file none of whose rows has a text holds no articles, which
 * is said once. For one file.
 */
final class TextlessRows {
    /** How many are held back. */
    private static final int HELD = 1000;

    private final Receiver receiver;
    private final Consumer<String> leaveOut;
    private final List<Damage> held = new ArrayList<>();
    private boolean holding = true;

    TextlessRows(Receiver receiver, Consumer<String> leaveOut) {
        this.receiver = receiver;
        this.leaveOut = leaveOut;
    }

    /** Enters a row without a text. */
    void add(Damage damage) {
        if (holding && held.size() < HELD) {
            held.add(damage);
        } else {
            release();
            receiver.damage(damage);
        }
    }

    /** Enters that something else was found, so that the rows without a text are losses. */
    void release() {
        holding = false;
        held.forEach(receiver::damage);
        held.clear();
    }

    /** Ends the file; {@code barren} is said where there were rows and none has a text. */
    void end(String barren) {
        if (holding && !held.isEmpty()) {
            leaveOut.accept(barren);
        } else {
            release();
        }
    }
}

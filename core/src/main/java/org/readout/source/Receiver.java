package org.readout.source;

import java.util.function.Consumer;

/**
 * Takes what an {@link Intake} finds, in order, on the thread that reads. What it throws ends the reading.
 */
public interface Receiver {
    /** A receiver that gives the captures to {@code captures} and passes everything else on to {@code others}. */
    static Receiver passing(Receiver others, Consumer<Capture> captures) {
        return new Receiver() {
            @Override
            public void capture(Capture capture) {
                captures.accept(capture);
            }

            @Override
            public void damage(Damage damage) {
                others.damage(damage);
            }

            @Override
            public void skipped(String uri, String reason) {
                others.skipped(uri, reason);
            }
        };
    }

    /** A report that was read. */
    void capture(Capture capture);

    /** Input that could not be read. */
    void damage(Damage damage);

    /** A file in a folder that is no report: an image, a style sheet, a program. */
    void skipped(String uri, String reason);
}

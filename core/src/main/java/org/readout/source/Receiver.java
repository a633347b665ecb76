package org.readout.source;

/**
 * Takes what an {@link Intake} finds, in order, on the thread that reads. What it throws ends the reading.
 */
public interface Receiver {
    /** A report that was read. */
    void capture(Capture capture);

    /** Input that could not be read. */
    void damage(Damage damage);

    /** A file in a folder that is no report: an image, a style sheet, a program. */
    void skipped(String uri, String reason);
}

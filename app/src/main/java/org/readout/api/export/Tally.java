package org.readout.api.export;

/** Counts the rows of an export, and holds that nothing comes after its end. */
final class Tally {
    private long rows;
    private boolean ended;

    /** Refuses what comes after the end. */
    void open() {
        if (ended) {
            throw new IllegalStateException("the export has ended");
        }
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void end() {
        open();
        ended = true;
    }
}

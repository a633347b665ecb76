package org.readout.cli;

import java.time.Duration;

/** What a run has counted of disputes. For one thread. */
final class DisputeTally {
    private long disputes;
    private long positions;
    private long notHeard;
    private Duration disputesTook = Duration.ZERO;

    void dispute() {
        disputes++;
    }

    void position() {
        positions++;
    }

    void disputesTook(Duration time) {
        disputesTook = time;
    }

    void notHeard() {
        notHeard++;
    }

    /** Claims that some assert and others deny. */
    long disputes() {
        return disputes;
    }

    /** Positions that change their words. */
    long positions() {
        return positions;
    }

    /** How long it took to find them, once all occasions were found. */
    Duration disputesTook() {
        return disputesTook;
    }

    /** Articles whose claims were left out for want of memory. */
    long notHeardCount() {
        return notHeard;
    }
}

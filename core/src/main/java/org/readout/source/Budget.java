package org.readout.source;

import java.io.IOException;
import java.io.Serial;
import java.util.OptionalLong;

/**
 * What all compressed layers of one file may become together, archives in archives among them: each layer has a limit of
 * its own, and many small layers must not add up to an endless file. For one file and one thread.
 */
final class Budget {
    /** How many reports of the largest size come free of the comparison with the file's own size. */
    private static final int FREE = 8;

    private final Limits limits;
    private final OptionalLong size;
    private long packed;
    private long unpacked;

    /**
     * A budget.
     *
     * @param size of the file itself; empty for standard input
     */
    Budget(Limits limits, OptionalLong size) {
        this.limits = limits;
        this.size = size;
    }

    /** How many bytes the file itself has, as far as known. */
    OptionalLong size() {
        return size;
    }

    /** Enters that {@code count} more bytes of the file itself were read. */
    void packed(long count) {
        packed += count;
    }

    /** Enters that some layer became {@code count} more bytes. Fails where all together are too many. */
    void unpacked(long count) throws Exhausted {
        unpacked += count;
        if (unpacked > (long) FREE * limits.captureBytes() && unpacked / limits.expansion() > packed) {
            throw new Exhausted(limits.expansion());
        }
    }

    /** The file is not read on. */
    static final class Exhausted extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        Exhausted(int expansion) {
            super("all that it holds decompresses to more than " + expansion + " times its size");
        }
    }
}

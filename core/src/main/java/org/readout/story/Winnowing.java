package org.readout.story;

import java.util.Arrays;

/**
 * The fingerprints of a report, by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
 * fingerprinting", SIGMOD 2003): of each window of {@value #WINDOW} neighbouring runs of {@value #RUN} words, the run with the
 * least hash.
 *
 * <p>About two runs in nine are taken. Which ones depends on the words around them alone, so that a passage gives the same
 * prints wherever it stands: a stretch of {@value #CERTAIN} words that two reports share word for word always gives them a print in
 * common, however long either is.
 */
final class Winnowing {
    static final int RUN = 5;
    static final int WINDOW = 8;

    /** A shared stretch of so many words is never missed. */
    static final int CERTAIN = RUN + WINDOW - 1;

    private Winnowing() {}

    /** The different fingerprints of {@code galley}, ascending; none where it has fewer words than a run. */
    static long[] prints(Galley galley) {
        long[] runs = Shingles.of(galley, RUN);
        long[] prints = new long[runs.length];
        int count = 0;
        int taken = -1;
        int windows = Math.max(Math.min(1, runs.length), runs.length - WINDOW + 1);
        for (int first = 0; first < windows; first++) {
            int least = least(runs, first, Math.min(runs.length, first + WINDOW));
            if (least != taken) {
                prints[count++] = runs[least];
                taken = least;
            }
        }
        return different(Arrays.copyOf(prints, count));
    }

    /** The place of the least hash, the last of equal ones. */
    private static int least(long[] runs, int first, int end) {
        int least = first;
        for (int i = first + 1; i < end; i++) {
            if (Long.compareUnsigned(runs[i], runs[least]) <= 0) {
                least = i;
            }
        }
        return least;
    }

    private static long[] different(long[] prints) {
        Arrays.sort(prints);
        int count = 0;
        for (int i = 0; i < prints.length; i++) {
            if (i == 0 || prints[i] != prints[i - 1]) {
                prints[count++] = prints[i];
            }
        }
        return Arrays.copyOf(prints, count);
    }
}

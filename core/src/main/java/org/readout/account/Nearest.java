package org.readout.account;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which passage of each report is nearest to a passage, by whatever measure. For one thread. */
final class Nearest {
    private final List<Passage> passages;
    private final int reports;
    private final int[][] chosen;

    /** Nothing is near yet. */
    Nearest(List<Passage> passages) {
        this.passages = passages;
        this.reports = passages.stream()
                .flatMap(passage -> passage.reports().stream())
                .mapToInt(report -> report + 1)
                .max()
                .orElse(0);
        this.chosen = new int[passages.size()][];
    }

    /** Chooses for one passage the nearest of each report; of equals the first. {@code near}: of each passage, more is nearer, and 0 is not near. */
    void choose(int one, double[] near) {
        int[] best = new int[reports];
        double[] most = new double[reports];
        Arrays.fill(best, -1);
        for (int other = 0; other < near.length; other++) {
            if (near[other] > 0) {
                for (int report : passages.get(other).reports()) {
                    if (near[other] > most[report]) {
                        most[report] = near[other];
                        best[report] = other;
                    }
                }
            }
        }
        chosen[one] = IntStream.of(best)
                .filter(number -> number >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /** 1 where each of the two is the nearest that the other has in some report, 0.5 where one is. */
    double mutual(int one, int other) {
        return (isNearest(one, other) ? 0.5 : 0) + (isNearest(other, one) ? 0.5 : 0);
    }

    private boolean isNearest(int one, int other) {
        return Arrays.binarySearch(chosen[one], other) >= 0;
    }
}

package org.readout.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much a name says of which occasion a report tells: the more, the fewer reports have it. */
final class Rarity {
    /** Reports that are thought to stand beside those that are there, so that in a few reports of one occasion its names stay rare. */
    private static final double UNSEEN = 40;

    private static final double MOST = 1.6;

    /** Ascending. */
    private final int[] names;

    private final double[] rarities;
    private final int count;

    Rarity(Collection<Dispatch> dispatches) {
        count = dispatches.size();
        Map<Integer, Integer> reports = new HashMap<>();
        for (Dispatch dispatch : dispatches) {
            for (int name : dispatch.traits().names()) {
                reports.merge(name, 1, Integer::sum);
            }
        }
        names = reports.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        rarities = Arrays.stream(names)
                .mapToDouble(name -> rarity(reports.getOrDefault(name, 0)))
                .toArray();
    }

    private double rarity(int found) {
        return Math.min(MOST, Math.log((count + UNSEEN) / (found + 1.0)) / Math.log(UNSEEN));
    }

    /** About 0 for what every report of many has, about 1 for what two have. */
    double of(int name) {
        int place = Arrays.binarySearch(names, name);
        return place < 0 ? rarity(0) : rarities[place];
    }

    double of(int[] names) {
        double sum = 0;
        for (int name : names) {
            sum += of(name);
        }
        return sum;
    }
}

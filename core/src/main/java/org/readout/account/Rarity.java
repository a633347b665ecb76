package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much a stem tells within one dossier: the fewer segments have it the more, and function words a tenth of that. Immutable. */
final class Rarity {
    private static final double FUNCTION_WORD = 0.1;

    private final Map<String, Integer> segments = new HashMap<>();
    private final int all;
    private final Set<String> common;

    Rarity(List<Segment> segments, Set<String> common) {
        this.all = segments.size();
        this.common = common;
        for (Segment segment : segments) {
            stems(segment).forEach(stem -> this.segments.merge(stem, 1, Integer::sum));
        }
    }

    /** The function words of the table. */
    static Set<String> common() {
        return Table.rows("common.tsv", 2).stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> stems(Segment segment) {
        Set<String> stems = new HashSet<>();
        segment.words().forEach(word -> stems.add(word.stem()));
        return stems;
    }

    boolean isCommon(Word word) {
        return common.contains(word.form());
    }

    double of(Word word) {
        double rarity = Math.log((all + 1.0) / segments.getOrDefault(word.stem(), 1)) + 0.1;
        return isCommon(word) ? FUNCTION_WORD * rarity : rarity;
    }
}

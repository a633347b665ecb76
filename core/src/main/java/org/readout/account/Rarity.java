package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.text.Table;

/** How much a stem tells within one dossier: the fewer passages have it the more, and function words a tenth of that. Immutable. */
final class Rarity {
    private static final double FUNCTION_WORD = 0.1;

    private final Map<String, Integer> passages = new HashMap<>();
    private final int all;
    private final Set<String> common;

    Rarity(List<Passage> passages, Set<String> common) {
        this.all = passages.size();
        this.common = common;
        for (Passage passage : passages) {
            stems(passage).forEach(stem -> this.passages.merge(stem, 1, Integer::sum));
        }
    }

    /** The function words of the table. */
    static Set<String> common() {
        return Table.rows(Rarity.class, "common.tsv", 2).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> stems(Passage passage) {
        Set<String> stems = new HashSet<>();
        passage.words().forEach(word -> stems.add(word.stem()));
        return stems;
    }

    boolean isCommon(Word word) {
        return common.contains(word.form());
    }

    double of(Word word) {
        double rarity = Math.log((all + 1.0) / passages.getOrDefault(word.stem(), 1)) + 0.1;
        return isCommon(word) ? FUNCTION_WORD * rarity : rarity;
    }
}

package org.readout.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a word of a claim tells within one run: the fewer groups of claims have it the more. Immutable. */
final class ClaimRarity {
    /** What a word counts that is said of anything. */
    private static final double WEAK = 0.25;

    private final Map<Integer, Integer> holders = new HashMap<>();
    private final int all;

    ClaimRarity(List<ClaimIndex.Group> groups) {
        this.all = groups.size();
        for (ClaimIndex.Group group : groups) {
            for (int word : group.words()) {
                holders.merge(word, 1, Integer::sum);
            }
        }
    }

    /** How many groups have the word. */
    int holders(int word) {
        return holders.getOrDefault(word, 0);
    }

    double of(int word) {
        return Math.log((all + 1.0) / Math.max(1, holders(word))) + 1;
    }

    double of(Term term) {
        return of(ClaimIndex.number(term.key())) * (term.kind() == Term.Kind.WEAK ? WEAK : 1);
    }
}

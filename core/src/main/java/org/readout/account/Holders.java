package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which groups of claims have a word: finds those that share rare words. Immutable once made. */
final class Holders {
    /** A word that more groups have leads to none of them. */
    private static final int MOST = 3_000;

    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final ClaimRarity rarity;

    /**
     * An index of the groups that take one side.
     *
     * @param wanted the words by which they will be looked for
     */
    Holders(List<ClaimIndex.Group> groups, Stance stance, Set<Integer> wanted, ClaimRarity rarity) {
        this.rarity = rarity;
        for (int number = 0; number < groups.size(); number++) {
            if (groups.get(number).stance() == stance) {
                for (int word : groups.get(number).words()) {
                    if (wanted.contains(word) && rarity.holders(word) <= MOST) {
                        holders.computeIfAbsent(word, key -> new ArrayList<>(2)).add(number);
                    }
                }
            }
        }
    }

    /**
     * The groups that share most, by the rarity of words.
     *
     * @param least the part of the words' weight that must be shared
     * @param most how many are given
     */
    List<Integer> nearest(int[] words, double least, int most) {
        Map<Integer, Double> shared = new HashMap<>();
        double all = 0;
        for (int word : words) {
            double weight = rarity.of(word);
            all += weight;
            for (int holder : holders.getOrDefault(word, List.of())) {
                shared.merge(holder, weight, Double::sum);
            }
        }
        double enough = least * all;
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}

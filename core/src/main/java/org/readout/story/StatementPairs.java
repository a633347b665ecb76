package org.readout.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.text.ShortestEdit;

/**
 * Finds which statements of a later version are which of an earlier one: those that share most words which the edit has kept, at least half of what
 * both have; then, of the others, those whose words are most alike, wherever they stand.
 */
final class StatementPairs {
    private static final double HALF = 0.5;

    /** Words alike to this share are a statement reworded, wherever it stands. */
    private static final double ALIKE = 0.6;

    private static final int MOST_EDITS = 800;

    /** Where more are left on both sides, they are not held against each other. */
    private static final long MOST_LEFT = 250_000;

    private StatementPairs() {}

    /**
     * The words of a statement.
     *
     * @param numbers of the words in its text, ascending
     * @param words the same
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Said(int[] numbers, List<String> words) {
        static final Said NOTHING = new Said(new int[0], List.of());
    }

    private record Pair(int newer, int older, double shared) {}

    /** Enters which words of a passage became which of another: {@code kept} by the number of the earlier. */
    static void keep(List<String> before, int first, List<String> after, int newFirst, int[] kept) {
        ShortestEdit edit = ShortestEdit.between(before, after, MOST_EDITS);
        int there = 0;
        for (int here = 0; here < before.size(); here++) {
            if (edit.isKept(here)) {
                while (!edit.wasHad(there)) {
                    there++;
                }
                kept[first + here] = newFirst + there++;
            }
        }
    }

    /**
     * For each later statement the index of the earlier one that it is, or -1.
     *
     * @param kept for each word of the earlier text the number of the later text's word that it became, or -1
     */
    static int[] of(List<Said> older, List<Said> newer, int[] kept) {
        int[] was = new int[newer.size()];
        Arrays.fill(was, -1);
        Set<Integer> taken = new HashSet<>();
        take(inPlace(older, newer, kept), was, taken);
        take(reworded(older, newer, was, taken), was, taken);
        return was;
    }

    private static void take(List<Pair> pairs, int[] was, Set<Integer> taken) {
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.shared())
                .thenComparingInt(Pair::newer)
                .thenComparingInt(Pair::older));
        for (Pair pair : pairs) {
            if (was[pair.newer()] < 0 && taken.add(pair.older())) {
                was[pair.newer()] = pair.older();
            }
        }
    }

    private static List<Pair> inPlace(List<Said> older, List<Said> newer, int[] kept) {
        Map<Integer, List<Integer>> at = new HashMap<>();
        for (int index = 0; index < newer.size(); index++) {
            for (int number : newer.get(index).numbers()) {
                at.computeIfAbsent(number, any -> new ArrayList<>(1)).add(index);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < older.size(); index++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (int number : older.get(index).numbers()) {
                if (kept[number] >= 0) {
                    for (int other : at.getOrDefault(kept[number], List.of())) {
                        common.merge(other, 1, Integer::sum);
                    }
                }
            }
            for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
                int both = older.get(index).numbers().length
                        + newer.get(entry.getKey()).numbers().length;
                double shared = (double) entry.getValue() / (both - entry.getValue());
                if (shared >= HALF) {
                    pairs.add(new Pair(entry.getKey(), index, shared));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> reworded(List<Said> older, List<Said> newer, int[] was, Set<Integer> taken) {
        List<Integer> left = new ArrayList<>();
        for (int index = 0; index < older.size(); index++) {
            if (!taken.contains(index) && older.get(index).numbers().length > 0) {
                left.add(index);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < newer.size(); index++) {
            if (was[index] < 0 && newer.get(index).numbers().length > 0) {
                found.add(index);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        if ((long) left.size() * found.size() > MOST_LEFT) {
            return pairs;
        }
        List<Map<String, Integer>> bags =
                left.stream().map(other -> bag(older.get(other).words())).toList();
        for (int index : found) {
            List<String> words = newer.get(index).words();
            Map<String, Integer> bag = bag(words);
            for (int at = 0; at < bags.size(); at++) {
                int other = left.get(at);
                int both = words.size() + older.get(other).words().size();
                double alike = 2.0 * common(bag, bags.get(at)) / both;
                if (alike >= ALIKE) {
                    pairs.add(new Pair(index, other, alike));
                }
            }
        }
        return pairs;
    }

    private static Map<String, Integer> bag(List<String> words) {
        Map<String, Integer> bag = new HashMap<>();
        words.forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    private static int common(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> fewer = one.size() <= other.size() ? one : other;
        Map<String, Integer> more = one.size() <= other.size() ? other : one;
        int common = 0;
        for (Map.Entry<String, Integer> entry : fewer.entrySet()) {
            common += Math.min(entry.getValue(), more.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }
}

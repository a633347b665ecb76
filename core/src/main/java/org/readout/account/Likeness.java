package org.readout.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much two segments of a dossier have in common. Everything is symmetric, and depends on the other segments only by the rarity of
 * words and by which is nearest to which. For one thread.
 */
final class Likeness {
    private static final int LONG_RUN = 10;
    private static final double SHORT = 8;

    /** Segments that share less than one word of some rarity are not looked at. */
    private static final double FEWEST_SHARED = 0.8;

    private final List<Segment> segments;
    private final Rarity rarity;
    private final List<Map<String, Double>> stems = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> nearest = new HashMap<>();

    Likeness(List<Segment> segments, Rarity rarity) {
        this.segments = segments;
        this.rarity = rarity;
        for (Segment segment : segments) {
            Map<String, Double> weights = new TreeMap<>();
            segment.words().forEach(word -> weights.put(word.stem(), rarity.of(word)));
            this.stems.add(weights);
        }
    }

    /** The features of the segments with these numbers. */
    Map<Feature, Double> of(int one, int other) {
        Segment a = segments.get(one);
        Segment b = segments.get(other);
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.ALWAYS, 1.0);
        double shared = shared(one, other);
        double mine = total(one);
        double yours = total(other);
        features.put(Feature.COVER, shared / Math.min(mine, yours));
        features.put(Feature.SHARE, 2 * shared / (mine + yours));
        features.put(Feature.RUN, (double) Math.min(LONG_RUN, run(a.words(), b.words())) / LONG_RUN);
        features.put(Feature.SHARED_NUMBER, anyIn(forms(a, false), forms(b, false)));
        features.put(Feature.SHARED_NAME, anyIn(forms(a, true), forms(b, true)));
        features.put(Feature.SAME_SPEAKER, Speakers.of(a, b) == Speakers.ONE ? 1.0 : 0.0);
        boolean nearestOfMine = nearest(one, b.place().report()) == other;
        boolean nearestOfYours = nearest(other, a.place().report()) == one;
        features.put(Feature.MUTUAL, (nearestOfMine ? 0.5 : 0) + (nearestOfYours ? 0.5 : 0));
        int words = Math.min(a.words().size(), b.words().size());
        features.put(Feature.SHORT, Math.max(0, (SHORT - words) / SHORT));
        return features;
    }

    /** Whether the two may be worth a closer look. */
    boolean isCandidate(int one, int other) {
        return segments.get(one).place().report() != segments.get(other).place().report()
                && shared(one, other) >= FEWEST_SHARED;
    }

    private double shared(int one, int other) {
        Map<String, Double> mine = stems.get(one);
        Map<String, Double> yours = stems.get(other);
        double sum = 0;
        for (Map.Entry<String, Double> stem : mine.entrySet()) {
            if (yours.containsKey(stem.getKey())) {
                sum += stem.getValue();
            }
        }
        return sum;
    }

    private double total(int number) {
        double sum = 0;
        for (double weight : stems.get(number).values()) {
            sum += weight;
        }
        return sum;
    }

    private int nearest(int number, int report) {
        return nearest.computeIfAbsent(number, key -> new HashMap<>())
                .computeIfAbsent(report, key -> find(number, key));
    }

    private int find(int number, int report) {
        int best = -1;
        double most = -1;
        for (int other = 0; other < segments.size(); other++) {
            if (segments.get(other).place().report() == report) {
                double near = shared(number, other) / Math.min(total(number), total(other));
                if (near > most) {
                    most = near;
                    best = other;
                }
            }
        }
        return best;
    }

    private Set<String> forms(Segment segment, boolean names) {
        Set<String> forms = new HashSet<>();
        for (Word word : segment.words()) {
            boolean fits = names
                    ? word.is(Word.Trait.NAME)
                    : Character.isDigit(word.form().charAt(0));
            if (fits && !rarity.isCommon(word)) {
                forms.add(word.stem());
            }
        }
        return forms;
    }

    private static double anyIn(Set<String> mine, Set<String> yours) {
        return mine.stream().anyMatch(yours::contains) ? 1 : 0;
    }

    private static int run(List<Word> a, List<Word> b) {
        int[] last = new int[b.size() + 1];
        int longest = 0;
        for (Word word : a) {
            int[] now = new int[b.size() + 1];
            for (int j = 0; j < b.size(); j++) {
                now[j + 1] = word.form().equals(b.get(j).form()) ? last[j] + 1 : 0;
                longest = Math.max(longest, now[j + 1]);
            }
            last = now;
        }
        return longest;
    }
}

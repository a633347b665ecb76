package org.readout.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.readout.language.SentenceEncoder;

/**
 * How much two passages of a dossier have in common: in words and, where there is an encoder, in meaning. Everything is symmetric, and
 * depends on the other passages only by the rarity of words and by which is nearest to which. For one thread.
 */
final class Likeness {
    private static final int LONG_RUN = 10;
    private static final double SHORT = 8;

    /** Passages that share less than one word of some rarity are not looked at. */
    private static final double FEWEST_SHARED = 0.8;

    /** Nor are those that share less than this part of the one with less to share: the model never takes such a pair. */
    private static final double LEAST_COVER = 0.15;

    private final List<Passage> passages;
    private final Rarity rarity;
    private final List<Map<String, Double>> stems = new ArrayList<>();
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final double[] totals;
    private final Nearest nearest;
    private final Optional<Supplier<SentenceEncoder>> encoder;

    Likeness(List<Passage> passages, Rarity rarity, Optional<Supplier<SentenceEncoder>> encoder) {
        this.passages = passages;
        this.rarity = rarity;
        this.encoder = encoder;
        this.totals = new double[passages.size()];
        this.nearest = new Nearest(passages);
        for (int number = 0; number < passages.size(); number++) {
            Map<String, Double> weights = new TreeMap<>();
            passages.get(number).words().forEach(word -> weights.put(word.stem(), rarity.of(word)));
            for (Map.Entry<String, Double> stem : weights.entrySet()) {
                totals[number] += stem.getValue();
                holders.computeIfAbsent(stem.getKey(), key -> new ArrayList<>()).add(number);
            }
            stems.add(weights);
        }
        for (int number = 0; number < passages.size(); number++) {
            double[] near = shared(number);
            for (int other = 0; other < near.length; other++) {
                near[other] /= Math.min(totals[number], totals[other]);
            }
            nearest.choose(number, near);
        }
    }

    /** Takes pairs. */
    interface Taker {
        void pair(int one, int other, Map<Feature, Double> features);
    }

    /**
     * Gives all pairs of different reports that may be worth a closer look, the lower number first, in order.
     *
     * @param hopeful whether a pair with these features of words may be taken, whatever its meaning
     */
    void pairs(Predicate<Map<Feature, Double>> hopeful, Taker taker) {
        List<Close> close = new ArrayList<>();
        closeInWords((one, other, features) -> {
            if (hopeful.test(features)) {
                close.add(new Close(one, other, features));
            }
        });
        if (encoder.isPresent() && !close.isEmpty()) {
            Meanings meanings = new Meanings(passages, close, encoder.get().get());
            for (Close pair : close) {
                pair.features().put(Feature.MEANING, meanings.nearness(pair.one(), pair.other()));
                pair.features().put(Feature.MUTUAL_MEANING, meanings.mutual(pair.one(), pair.other()));
            }
        }
        close.forEach(pair -> taker.pair(pair.one(), pair.other(), pair.features()));
    }

    /** A pair that is close in words, its features as far as they are known. */
    record Close(int one, int other, Map<Feature, Double> features) {}

    private void closeInWords(Taker taker) {
        for (int one = 0; one < passages.size(); one++) {
            double[] shared = shared(one);
            for (int other = one + 1; other < passages.size(); other++) {
                double least = Math.max(FEWEST_SHARED, LEAST_COVER * Math.min(totals[one], totals[other]));
                if (shared[other] >= least && passages.get(one).isApartFrom(passages.get(other))) {
                    taker.pair(one, other, features(one, other, shared[other]));
                }
            }
        }
    }

    private Map<Feature, Double> features(int one, int other, double shared) {
        Passage a = passages.get(one);
        Passage b = passages.get(other);
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.ALWAYS, 1.0);
        features.put(Feature.COVER, shared / Math.min(totals[one], totals[other]));
        features.put(Feature.SHARE, 2 * shared / (totals[one] + totals[other]));
        features.put(Feature.RUN, (double) Math.min(LONG_RUN, run(a.words(), b.words())) / LONG_RUN);
        features.put(Feature.SHARED_NUMBER, anyIn(forms(a, false), forms(b, false)));
        features.put(Feature.SHARED_NAME, anyIn(forms(a, true), forms(b, true)));
        features.put(Feature.SAME_SPEAKER, Speakers.of(a.first(), b.first()) == Speakers.ONE ? 1.0 : 0.0);
        features.put(Feature.MUTUAL, nearest.mutual(one, other));
        int words = Math.min(a.words().size(), b.words().size());
        features.put(Feature.SHORT, Math.max(0, (SHORT - words) / SHORT));
        return features;
    }

    /** What a passage shares with each, by the rarity of the stems. */
    private double[] shared(int number) {
        double[] shared = new double[passages.size()];
        stems.get(number).forEach((stem, weight) -> {
            for (int holder : holders.getOrDefault(stem, List.of())) {
                shared[holder] += weight;
            }
        });
        return shared;
    }

    private Set<String> forms(Passage passage, boolean names) {
        Set<String> forms = new HashSet<>();
        for (Word word : passage.words()) {
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

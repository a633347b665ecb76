package org.readout.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.readout.language.SentenceEncoder;
import org.readout.text.Span;

/** Fits the weights of {@code pairs.tsv}: logistic regression with an L2 penalty, by Newton's method, on pairs of passages of invented occasions. */
final class PairFit {
    private static final double PENALTY = 0.5;
    private static final int STEPS = 25;

    private PairFit() {}

    /**
     * A pair of passages that is looked at.
     *
     * @param together whether a careful reader has them in one point
     */
    record Example(Map<Feature, Double> features, boolean together) {}

    /**
     * All that is looked at in one occasion.
     *
     * @param missed pairs that a careful reader has in one point and that are not looked at
     */
    record Examples(List<Example> pairs, long missed) {}

    static Examples examples(InventedOccasion occasion, Optional<Supplier<SentenceEncoder>> encoder) {
        List<Report> reports = occasion.dossier().reports();
        SegmentReader reader = new SegmentReader(new WordReader());
        List<Segment> segments = new ArrayList<>();
        for (int number = 0; number < reports.size(); number++) {
            segments.addAll(reader.read(number, reports.get(number)));
        }
        List<Passage> passages = Passage.of(segments);
        List<Set<String>> meant = passages.stream()
                .map(passage -> meant(occasion, segments, passage))
                .toList();
        List<Example> pairs = new ArrayList<>();
        new Likeness(passages, new Rarity(passages, Rarity.common()), encoder)
                .pairs(
                        words -> true,
                        (one, other, features) -> pairs.add(
                                new Example(features, !Collections.disjoint(meant.get(one), meant.get(other)))));
        long all = 0;
        for (int one = 0; one < passages.size(); one++) {
            for (int other = one + 1; other < passages.size(); other++) {
                boolean together = !Collections.disjoint(meant.get(one), meant.get(other));
                all += together && passages.get(one).isApartFrom(passages.get(other)) ? 1 : 0;
            }
        }
        return new Examples(
                pairs, all - pairs.stream().filter(Example::together).count());
    }

    private static Set<String> meant(InventedOccasion occasion, List<Segment> segments, Passage passage) {
        Set<String> points = new TreeSet<>();
        for (int number : passage.segments()) {
            Segment segment = segments.get(number);
            Report report = occasion.dossier().reports().get(segment.place().report());
            BitSet mine = letters(report.text(), segment.spans());
            for (JsonNode point : occasion.gold().path("points")) {
                point.path("in").properties().forEach(version -> {
                    if (report.analysis().article().uri().endsWith("/" + version.getKey() + ".txt")) {
                        String words = version.getValue().path("text").asText();
                        int start = report.text().indexOf(words);
                        BitSet wanted = letters(report.text(), List.of(new Span(start, start + words.length())));
                        BitSet both = (BitSet) mine.clone();
                        both.and(wanted);
                        if (2 * both.cardinality() >= Math.min(mine.cardinality(), wanted.cardinality())) {
                            points.add(point.path("id").asText());
                        }
                    }
                });
            }
        }
        return points;
    }

    private static BitSet letters(String text, List<Span> spans) {
        BitSet letters = new BitSet();
        for (Span span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                letters.set(at, Character.isLetterOrDigit(text.charAt(at)));
            }
        }
        return letters;
    }

    /** The weights that fit {@code examples} best; features that are always 0 get 0. */
    static Map<Feature, Double> weights(List<Example> examples) {
        Feature[] features = Feature.values();
        int size = features.length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double[][] curve = new double[size][size];
            for (Example example : examples) {
                double[] values = values(example.features());
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * values[i];
                }
                double probability = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i < size; i++) {
                    slope[i] += values[i] * ((example.together() ? 1 : 0) - probability);
                    for (int j = 0; j < size; j++) {
                        curve[i][j] += values[i] * values[j] * probability * (1 - probability);
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                double penalty = features[i] == Feature.ALWAYS ? 1e-6 : PENALTY;
                slope[i] -= penalty * weights[i];
                curve[i][i] += penalty;
            }
            double[] change = solved(curve, slope);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        Map<Feature, Double> named = new EnumMap<>(Feature.class);
        for (Feature feature : features) {
            named.put(feature, weights[feature.ordinal()]);
        }
        return named;
    }

    private static double[] values(Map<Feature, Double> features) {
        double[] values = new double[Feature.values().length];
        features.forEach((feature, value) -> values[feature.ordinal()] = value);
        return values;
    }

    /** Gauss's elimination. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            int best = pivot;
            for (int row = pivot; row < size; row++) {
                best = Math.abs(matrix[row][pivot]) > Math.abs(matrix[best][pivot]) ? row : best;
            }
            double[] swap = matrix[pivot];
            matrix[pivot] = matrix[best];
            matrix[best] = swap;
            double value = right[pivot];
            right[pivot] = right[best];
            right[best] = value;
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    double part = matrix[row][pivot] / matrix[pivot][pivot];
                    for (int column = pivot; column < size; column++) {
                        matrix[row][column] -= part * matrix[pivot][column];
                    }
                    right[row] -= part * right[pivot];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = right[i] / matrix[i][i];
        }
        return solution;
    }

    /** All occasions but one. */
    static List<Example> without(Map<String, Examples> all, String left) {
        List<Example> others = new ArrayList<>();
        all.forEach((name, examples) -> {
            if (!name.equals(left)) {
                others.addAll(examples.pairs());
            }
        });
        return others;
    }

    static Map<String, Examples> byName(List<InventedOccasion> occasions, Optional<Supplier<SentenceEncoder>> encoder) {
        Map<String, Examples> all = new TreeMap<>();
        occasions.forEach(occasion -> all.put(occasion.name(), examples(occasion, encoder)));
        return all;
    }
}

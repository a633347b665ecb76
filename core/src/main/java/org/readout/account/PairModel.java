package org.readout.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readout.text.Table;

/**
 * How likely two segments say the same thing: logistic regression over {@link Feature}, with the weights of {@code pairs.tsv}: one
 * column for words and meaning, one for words alone. Immutable.
 */
final class PairModel {
    /** Columns of the table. */
    private static final int WITH_MEANING = 1;

    private static final int WORDS_ALONE = 2;

    private final Map<Feature, Double> weights;

    /** A model with other weights than those of the table; a feature without one counts for nothing. */
    PairModel(Map<Feature, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /** The model for pairs whose meaning is known, too. */
    static PairModel withMeaning() {
        return of(WITH_MEANING);
    }

    static PairModel wordsAlone() {
        return of(WORDS_ALONE);
    }

    private static PairModel of(int column) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (List<String> row : Table.rows(PairModel.class, "pairs.tsv", 4)) {
            weights.put(Feature.valueOf(row.get(0)), Double.parseDouble(row.get(column)));
        }
        for (Feature feature : Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new IllegalStateException("pairs.tsv: no weight for " + feature);
            }
        }
        return new PairModel(weights);
    }

    /** No pair with these features of words is more probable than this, whatever its meaning. */
    double most(Map<Feature, Double> words) {
        Map<Feature, Double> same = new EnumMap<>(words);
        same.put(Feature.MEANING, 1.0);
        same.put(Feature.MUTUAL_MEANING, 1.0);
        return probability(same);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** 0 to 1. */
    double probability(Map<Feature, Double> features) {
        double sum = 0;
        for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * features.getOrDefault(weight.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

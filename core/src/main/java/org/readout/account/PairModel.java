package org.readout.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readout.text.Table;

/**
 * How likely two segments say the same thing: logistic regression over {@link Feature}, with the weights of {@code pairs.tsv}.
 * Immutable.
 */
final class PairModel {
    private final Map<Feature, Double> weights = new EnumMap<>(Feature.class);

    PairModel() {
        for (List<String> row : Table.rows(PairModel.class, "pairs.tsv", 3)) {
            weights.put(Feature.valueOf(row.get(0)), Double.parseDouble(row.get(1)));
        }
        for (Feature feature : Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new IllegalStateException("pairs.tsv: no weight for " + feature);
            }
        }
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

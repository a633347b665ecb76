package org.readout.account;

import java.util.EnumMap;
import java.util.Map;
import org.readout.text.Table;

/** How far a reason is relied on by its aspect ({@code aspects.tsv}). Immutable. */
final class AspectWeights {
    private final Map<Aspect, Double> weights = new EnumMap<>(Aspect.class);

    AspectWeights() {
        Table.rows(AspectWeights.class, "aspects.tsv", 3)
                .forEach(row -> weights.put(Aspect.valueOf(row.get(0)), Double.parseDouble(row.get(1))));
    }

    /** 0 to 1; 0 for an aspect without a row. */
    double of(Aspect aspect) {
        return weights.getOrDefault(aspect, 0.0);
    }
}

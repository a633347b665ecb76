package org.readout.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well articles are grouped (Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998), and the F1 of
 * pairs.
 */
record BCubed(double precision, double recall, double pairs) {

    /** The score of {@code found}; articles that it does not have are left out. */
    static BCubed of(Map<String, String> gold, Map<String, String> found) {
        Map<String, Integer> wanted = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        found.forEach((article, group) -> {
            String right = gold.get(article);
            wanted.merge(right, 1, Integer::sum);
            given.merge(group, 1, Integer::sum);
            both.merge(List.of(right, group), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> entry : both.entrySet()) {
            double square = (double) entry.getValue() * entry.getValue();
            precision += square / given.get(entry.getKey().get(1));
            recall += square / wanted.get(entry.getKey().get(0));
        }
        double shared = pairs(both);
        return new BCubed(precision / found.size(), recall / found.size(), 2 * shared / (pairs(given) + pairs(wanted)));
    }

    private static double pairs(Map<?, Integer> groups) {
        return groups.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "precision %.3f recall %.3f F1 %.3f pairs %.3f", precision, recall, f1(), pairs);
    }
}

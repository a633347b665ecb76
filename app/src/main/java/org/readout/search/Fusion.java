package org.readout.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Joins two lists of hits by their ranks alone, since the scores of words and of meaning cannot be compared: Cormack, Clarke, Büttcher, "Reciprocal Rank Fusion
 * Outperforms Condorcet and Individual Rank Learning Methods", 2009, with their constant.
 *
 * <p>The first {@value #DEPTH} hits by words are joined with all that were found by meaning. A hit by words alone beyond them has a smaller share than any of
 * these, so the rest of the words' list goes on behind the joined one without an error.
 */
final class Fusion {
    /** So many hits by words are joined; more than are found by meaning. */
    static final int DEPTH = 2 * Nearest.FOUND;

    private static final double CONSTANT = 60;

    private Fusion() {}

    /** A document and its sum of shares. */
    record Ranked(int document, double score) {}

    /** What a place in one list gives; ranks begin at 1. */
    static double share(int rank) {
        return 1 / (CONSTANT + rank);
    }

    /** One list by itself, with its own scores. */
    static List<Ranked> alone(List<ScoreDoc> nearest) {
        return nearest.stream().map(hit -> new Ranked(hit.doc, hit.score)).toList();
    }

    /** Both lists in one; of equal sums that first which is in the words' list. */
    static List<Ranked> of(List<ScoreDoc> words, List<ScoreDoc> nearest) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Ranked> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i).doc, i);
            joined.add(new Ranked(words.get(i).doc, share(i + 1)));
        }
        for (int i = 0; i < nearest.size(); i++) {
            Integer place = places.get(nearest.get(i).doc);
            if (place == null) {
                joined.add(new Ranked(nearest.get(i).doc, share(i + 1)));
            } else {
                Ranked known = joined.get(place);
                joined.set(place, new Ranked(known.document(), known.score() + share(i + 1)));
            }
        }
        joined.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return joined;
    }
}

package org.readout.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.language.Stemmer;
import org.readout.text.Table;

/**
 * In how many reports a word may be expected before any report is read, by {@code word-order.txt}: the word at place r is taken to be a
 * tenth of an r-th of all words (Zipf, "Human behavior and the principle of least effort", 1949). Words are numbered by their
 * stems. Thread-safe.
 */
final class WordOrder {
    private static final double FIRST = 0.1;

    /** Words of a report. */
    private static final double LENGTH = 400;

    /** The place of a word that is not listed: most of them are names. */
    private static final int UNLISTED = 60_000;

    private static final int DIGIT = 3_000;
    private static final int SHORT_FIGURE = 15_000;
    private static final int SHORT_FIGURES = 1_000;

    private final Map<Integer, Float> shares = new HashMap<>();
    private final Stemmer stemmer = new Stemmer();

    WordOrder() {
        int place = 0;
        for (List<String> row : Table.rows(WordOrder.class, "word-order.txt", 1)) {
            place++;
            shares.putIfAbsent(number(row.get(0)), shareAt(place));
        }
        for (int figure = 0; figure < SHORT_FIGURES; figure++) {
            shares.put(number(String.valueOf(figure)), shareAt(figure < 10 ? DIGIT : SHORT_FIGURE));
        }
    }

    /** The number of a folded word, the same for all of its forms. */
    int number(String word) {
        return NameWords.number(stemmer.stem(word));
    }

    /** The share of reports that have a word with this number, more than 0 and less than 1. */
    double share(int word) {
        Float share = shares.get(word);
        return share == null ? shareAt(UNLISTED) : share;
    }

    private static float shareAt(int place) {
        return (float) (1 - Math.exp(-LENGTH * FIRST / place));
    }
}

package org.readout.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of hits, and what all hits have.
 *
 * <p>The list, the tallies and {@link #all} are of the same statements: those of {@code total} and those of {@code near}. Only the tally of a facet that is filtered by leaves its filter out, and
 * counts for the values that were not chosen what has the words.
 *
 * @param total how many statements match: by meaning where that alone was asked for, else by words
 * @param near how many others lie near the words in meaning, where both were asked for; none otherwise
 * @param match what made them match: {@link Match#WORDS} where meaning was asked for and there is no encoder or no word
 * @param hits this page's
 * @param tallies one for each facet, in the order of {@link Facet#all()}; none where no counts were asked for
 * @param next cursor of the next page; empty on the last
 */
public record Hits(Total total, Total near, Match match, List<Hit> hits, List<Tally> tallies, Optional<String> next) {
    public Hits {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(near, "near");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(next, "next");
        hits = List.copyOf(hits);
        tallies = List.copyOf(tallies);
    }

    /**
     * A number of statements.
     *
     * @param count at least 0
     * @param exact whether there are no more than that; always for words where facets are counted, never for meaning where so many are near that only the nearest are found
     */
    public record Total(long count, boolean exact) {}

    /** How many statements all pages list. */
    public long all() {
        return total.count() + near.count();
    }

    /** How many were found, and how: {@code 9 statements with these words, and 91 near them in meaning}; with a full stop where nothing has the words. */
    public String sentence() {
        if (all() == 0) {
            return match == Match.MEANING ? "No statement is near this in meaning." : "No statement matches.";
        }
        String statements = number(total.count()) + (total.count() == 1 ? " statement" : " statements");
        return switch (match) {
            case WORDS -> statements;
            case MEANING ->
                total.exact()
                        ? statements + " near this in meaning"
                        : "The " + statements + " nearest to this in meaning";
            case BOTH -> total.count() == 0 ? withoutWords() : statements + " with these words, " + others();
        };
    }

    private String withoutWords() {
        String first = "No statement has these words. ";
        if (!near.exact()) {
            return first + "The " + number(near.count()) + " nearest to them in meaning follow.";
        }
        return first + number(near.count()) + (near.count() == 1 ? " is" : " are") + " near them in meaning.";
    }

    private String others() {
        if (near.exact()) {
            return "and " + (near.count() == 0 ? "no other" : number(near.count())) + " near them in meaning";
        }
        return near.count() == 0
                ? "among them all that were found by meaning"
                : "and the " + number(near.count()) + " nearest to them in meaning";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

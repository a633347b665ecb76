package org.readout.story;

import java.util.List;
import java.util.Objects;
import org.readout.text.CodePoints;

/**
 * What one article tells of occasions, and by what it can be known: all that is kept of it for finding them.
 *
 * @param article its id
 * @param printed the day of publication, as far as its own lines tell
 * @param own the occasion that it reports
 * @param traits words by which it can be known
 * @param statements indices of the statements made at its own occasion
 * @param recalled older occasions
 * @param points counts the article's text in code points
 */
public record Dispatch(
        String article,
        Dating printed,
        Happening own,
        Traits traits,
        List<Integer> statements,
        List<Recollection> recalled,
        CodePoints points) {
    public Dispatch {
        Objects.requireNonNull(article, "article");
        statements = List.copyOf(statements);
        recalled = List.copyOf(recalled);
    }

    /** The days in which its own occasion can have been: the day that it tells, else those before it was printed. */
    Dating window() {
        return own.dating().isKnown() ? own.dating() : printed.since(SightingReader.NEWS_DAYS / 2);
    }
}

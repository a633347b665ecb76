package org.readout.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is searched for. The words are joined by "and": {@code ferry port} asks for both, {@code "ferry port"} for the two side by side in these forms, {@code
 * fery~} also for words that differ in a letter or two, {@code ferr*} for all that begin so, {@code -harbour} leaves out, {@code title:ferry} looks in the article's
 * title. A word matches in each of its forms (ferries), and also in the name of a speaker or a teller. What is no such sign is read as a word; nothing is a syntax
 * error, but {@link #doubts} names what was meant for a filter. Phrases, {@code ~}, {@code *}, {@code -} and {@code title:} hold for statements near in meaning too. Without words every statement matches.
 *
 * @param words at most {@value #LONGEST} characters, {@value #MOST_PARTS} words and phrases
 * @param filters values that hits must have
 * @param said days on which it was said
 * @param published days on which it was published
 * @param match by words, meaning or both
 * @param order of the hits
 * @param page which of them
 */
public record Query(String words, Filters filters, Period said, Period published, Match match, Order order, Page page) {
    /** The longest words, in characters. */
    public static final int LONGEST = 1_000;

    /** So many words and phrases can be asked for. */
    public static final int MOST_PARTS = 32;

    /** The longest text that {@link #parse} reads, in characters. */
    public static final int LONGEST_WRITTEN = 8_000;

    public Query {
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(page, "page");
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a query has at most " + LONGEST + " characters of words; this one has " + words.length());
        }
        int parts = Lexeme.of(words).size();
        if (parts > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "a query has at most " + MOST_PARTS + " words and phrases; this one has " + parts);
        }
    }

    /** All statements with these words, the best first. */
    public static Query of(String words) {
        return new Query(words, Filters.NONE, Period.ANY, Period.ANY, Match.WORDS, Order.RELEVANCE, Page.FIRST);
    }

    /**
     * Reads what somebody wrote into a search box or a command line: words, and among them {@code speaker:"Helena Duarte"}, {@code outlet:}, {@code act:} and all
     * other {@link Facet#prefix()}es, {@code from:2022-06-01}, {@code to:2022-06} for the day it was said, {@code published-from:} and {@code published-to:},
     * {@code by:words|meaning|both}, {@code sort:relevance|newest|oldest}. A prefix with a value that it cannot have is read as words, which {@link #doubts} tells.
     *
     * @throws IllegalArgumentException if there is too much of it, and for no other reason
     */
    public static Query parse(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            throw new IllegalArgumentException(
                    "a written query has at most " + LONGEST_WRITTEN + " characters; this one has " + written.length());
        }
        return new QuerySyntax().read(written);
    }

    /** This query, but for the page, in the form that {@link #parse} reads. */
    public String written() {
        return QuerySyntax.write(this);
    }

    /** What was written like a filter and could not be understood, so that it counts as words: a sentence for each, none where all is understood. */
    public List<String> doubts() {
        return QuerySyntax.doubts(words);
    }

    /** Whether it asks for any word. */
    public boolean hasWords() {
        return !words.isEmpty();
    }

    /** The same with other filters. */
    public Query with(Filters other) {
        return new Query(words, other, said, published, match, order, page);
    }

    /** The same matched otherwise. */
    public Query with(Match other) {
        return new Query(words, filters, said, published, other, order, page);
    }

    /** The same in another order. */
    public Query with(Order other) {
        return new Query(words, filters, said, published, match, other, page);
    }

    /** The same of other days. */
    public Query during(Period otherSaid, Period otherPublished) {
        return new Query(words, filters, otherSaid, otherPublished, match, order, page);
    }

    /** Another page of it. */
    public Query with(Page other) {
        return new Query(words, filters, said, published, match, order, other);
    }

    /** The page after the one that gave {@code cursor}. */
    public Query after(String cursor) {
        return with(new Page(page.size(), page.counts(), Optional.of(cursor)));
    }
}

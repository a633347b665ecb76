package org.readout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The search on the desk, {@code search.html}.
 *
 * @param asked what is searched for
 * @param found what was found; empty where nothing was asked for or it was refused
 * @param facets by what the statements found can be chosen
 * @param saved the saved searches
 * @param refusal why it was not searched, a sentence
 * @param notice what should be known of the answer, such as that the index is behind
 */
public record FindPage(
        Asked asked,
        Optional<Found> found,
        List<Facet> facets,
        List<SavedSearch> saved,
        Optional<String> refusal,
        Optional<String> notice) {
    public FindPage {
        facets = List.copyOf(facets);
        saved = List.copyOf(saved);
    }

    /**
     * What was found.
     *
     * @param statements how many on all pages
     * @param sentence how many, and how they were found
     * @param reports in how many reports, where that is known
     * @param hits those on this page
     * @param next where this page ends, for {@link Asked#after}; empty on the last page
     */
    public record Found(long statements, String sentence, OptionalLong reports, List<Hit> hits, Optional<String> next) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A statement that was found.
     *
     * @param href its place in its article, from the desk's root
     * @param words what was said, with what was searched for set off
     * @param attributed who said it, how, and on whose word
     * @param article where it stands
     * @param day when it was said, where known
     */
    public record Hit(
            String href, Highlighted words, Attributed attributed, ArticleLine article, Optional<LocalDate> day) {
        public Hit {
            Address.ours(href);
        }
    }

    /**
     * By what the statements can be chosen.
     *
     * @param field of what
     * @param values the most frequent first, and every one that is chosen
     * @param more how many values are not shown
     */
    public record Facet(Asked.Field field, List<Value> values, int more) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a facet.
     *
     * @param value as the search knows it
     * @param shown as a reader does
     * @param count how many of the statements found have it
     */
    public record Value(String value, String shown, long count) {}
}

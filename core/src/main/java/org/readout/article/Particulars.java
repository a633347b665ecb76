package org.readout.article;

import java.util.List;
import java.util.Optional;

/**
 * What is known about an article beside what every list of articles shows.
 *
 * @param authors who wrote it, in the order of the source: people if any is named, else the team, organisation or account that it is
 *     signed with; empty where it is signed by nobody
 * @param modified when it was last changed, as far as the source tells
 * @param section the part of the outlet that it stands in, "World", as printed
 * @param keywords what the source says it is about, as printed, at most {@value #MOST_KEYWORDS}
 * @param agency the news agency that it is credited to, by the name that {@code agencies.tsv} gives it
 * @param canonical the address that the page itself gives as its own, absolute, http or https
 * @param origins where each value was found, in the order of {@link Fact}, one for each value that is there at most
 */
public record Particulars(
        List<Author> authors,
        Optional<Published> modified,
        Optional<String> section,
        List<String> keywords,
        Optional<String> agency,
        Optional<String> canonical,
        List<Origin> origins) {
    /** More are no description. */
    static final int MOST_KEYWORDS = 30;

    private static final Particulars NONE = new Particulars(
            List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());

    public Particulars {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        origins = List.copyOf(origins);
    }

    /** Nothing known. */
    public static Particulars none() {
        return NONE;
    }

    /** Where the value of {@code fact} was found; empty where there is none. */
    public Optional<Origin> origin(Fact fact) {
        return origins.stream().filter(origin -> origin.fact() == fact).findFirst();
    }

    /** The same with other origins. */
    Particulars from(List<Origin> others) {
        return new Particulars(authors, modified, section, keywords, agency, canonical, others);
    }
}

package org.readout.article;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a value of an article's metadata was found.
 *
 * @param fact what it is a value of
 * @param place the kind of place
 * @param name which of these places, in the place's own terms ({@code headline}, {@code article:published_time}); never the page's
 *     text, may be empty
 * @param borneOutBy another place that says the same
 * @param against what the page says elsewhere that differs materially: another headline, or a date a day or more apart; a phrase
 */
public record Origin(Fact fact, Place place, String name, Optional<String> borneOutBy, Optional<String> against) {

    /** The kinds of places, as they are printed. */
    public enum Place {
        /** Beside the article: a feed, a JSON line. */
        GIVEN("given with the article"),
        /** A script of linked data. */
        JSON_LD("JSON-LD"),
        /** An element of the page's head. */
        META("meta"),
        /** Microdata, RDFa, {@code rel} and {@code time} in the page's body. */
        MARKUP("markup"),
        /** What a reader sees. */
        SHOWN("shown"),
        /** The page's own address. */
        ADDRESS("address"),
        /** The text's own lines. */
        TEXT("text");

        private final String printed;

        Place(String printed) {
            this.printed = printed;
        }
    }

    public Origin {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(name, "name");
    }

    /** An origin that nothing else bears out or speaks against. */
    static Origin of(Fact fact, Place place, String name) {
        return new Origin(fact, place, name, Optional.empty(), Optional.empty());
    }

    Origin borneOutBy(Optional<String> other) {
        return new Origin(fact, place, name, other, against);
    }

    Origin against(Optional<String> other) {
        return new Origin(fact, place, name, borneOutBy, other);
    }

    /** "JSON-LD datePublished": the place without what is for and against it. */
    String where() {
        return name.isEmpty() ? place.printed : place.printed + " " + name;
    }

    /** "JSON-LD headline, borne out by h1" or "JSON-LD datePublished, against 2024-01-31 (shown by the headline)". */
    @Override
    public String toString() {
        return where()
                + borneOutBy.map(other -> ", borne out by " + other).orElse("")
                + against.map(other -> ", against " + other).orElse("");
    }
}

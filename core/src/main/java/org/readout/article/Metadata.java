package org.readout.article;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known about an article besides its text.
 *
 * @param outlet who published it, as named by the source
 * @param title its headline
 * @param byline who wrote it, as printed: the names with "and" and commas as they came, or one string of the names in their order
 * @param published when; never the day of a later change where the source tells both
 * @param language BCP 47 tag
 * @param particulars what else is known, and where each value was found
 */
public record Metadata(
        Optional<String> outlet,
        Optional<String> title,
        Optional<String> byline,
        Optional<Published> published,
        Optional<String> language,
        Particulars particulars) {
    public Metadata {
        Objects.requireNonNull(particulars, "particulars");
    }

    /** Metadata of which nothing else is known. */
    public Metadata(
            Optional<String> outlet,
            Optional<String> title,
            Optional<String> byline,
            Optional<Published> published,
            Optional<String> language) {
        this(outlet, title, byline, published, language, Particulars.none());
    }
}

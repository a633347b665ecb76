package org.readout.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The article that a statement stands in.
 *
 * @param article the article's id
 * @param title its title; empty where it has none
 * @param outlet who published it
 * @param language of the article, as a BCP 47 tag
 * @param day when it was published
 */
public record Printed(
        String article,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> language,
        Optional<LocalDate> day) {
    public Printed {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(outlet, "outlet");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(day, "day");
        if (article.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
    }
}

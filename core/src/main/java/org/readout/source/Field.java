package org.readout.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is read of an article in a table or in JSON, with the names under which it usually stands there; of several the first
 * that is there and is not blank.
 */
enum Field {
    TEXT(
            List.of("text"),
            List.of(
                    "text",
                    "body",
                    "content",
                    "articleBody",
                    "article_body",
                    "article_text",
                    "body_text",
                    "content_text",
                    "full_text",
                    "fulltext",
                    "maintext")),
    HTML(List.of("html"), List.of("html", "body_html", "content_html", "raw_html")),
    TITLE(List.of("title"), List.of("title", "headline")),
    OUTLET(List.of("outlet"), List.of("outlet", "source", "publisher", "publication", "source.name", "publisher.name")),
    BYLINE(List.of("byline", "author"), List.of("byline", "author", "authors", "author.name", "authors.name")),
    PUBLISHED(
            List.of("published", "date"),
            List.of(
                    "published",
                    "date",
                    "published_at",
                    "publishedAt",
                    "datePublished",
                    "date_published",
                    "date_publish",
                    "publication_date",
                    "pub_date",
                    "pubDate")),
    ADDRESS(List.of("url", "address"), List.of("url", "uri", "address", "link")),
    LANGUAGE(List.of("language"), List.of("language", "lang"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> options;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Field(List<String> options, List<String> names) {
        this.options = options;
        this.names = names;
    }

    /** The field that a user means by this name. */
    static Optional<Field> of(String option) {
        String lower = option.toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.options.contains(lower)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** How a user calls it. */
    String option() {
        return options.get(0);
    }

    /** The names under which it usually stands. */
    List<String> names() {
        return names;
    }
}

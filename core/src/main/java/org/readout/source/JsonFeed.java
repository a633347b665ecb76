package org.readout.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the items of a <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, versions 1 and 1.1. Thread-safe. */
final class JsonFeed {
    /** The array that holds the items. */
    static final String ITEMS = "items";

    /** What is asked of the feed. */
    static final JsonPaths FEED = JsonPaths.of(Set.of("version", "title", "language", "home_page_url"));

    /** What is asked of an item. */
    static final JsonPaths ITEM = JsonPaths.of(Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "date_published",
            "date_modified",
            "language",
            "authors.name",
            "author.name"));

    private final FeedWords words = new FeedWords(new Entities());

    /** Whether the object says that it is a JSON Feed. */
    static boolean isSaid(JsonFields feed) {
        return feed.first("version")
                .filter(version -> version.contains("jsonfeed.org/version/"))
                .isPresent();
    }

    /** The entry that an item is, with what is known of its feed so far. */
    FeedEntry entry(JsonFields item, JsonFields feed) {
        Optional<String> base = feed.first("home_page_url");
        Optional<String> address = item.first(List.of("url", "external_url"))
                .flatMap(link -> Addresses.resolved(base, link))
                .or(() -> item.first("id").flatMap(id -> Addresses.resolved(Optional.empty(), id)));
        List<JsonFields.Value> names =
                item.all("authors.name").isEmpty() ? item.all("author.name") : item.all("authors.name");
        Optional<String> byline = names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.stream().map(name -> name.text().strip()).collect(Collectors.joining(", ")));
        return new FeedEntry(
                item.first("title").map(words::plain),
                address,
                feed.first("title"),
                byline,
                item.first(List.of("date_published", "date_modified")),
                item.first("language").or(() -> feed.first("language")),
                words(item));
    }

    private Optional<FeedEntry.Words> words(JsonFields item) {
        return item.first("content_html")
                .map(html -> words.markup(html, false))
                .or(() -> item.first("content_text").map(text -> words.text(text, false)))
                .or(() -> item.first("summary").map(text -> words.text(text, true)));
    }
}

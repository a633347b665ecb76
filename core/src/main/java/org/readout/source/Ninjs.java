package org.readout.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads news items as <a href="https://iptc.org/standards/ninjs/">ninjs</a> has them, versions 1 to 3: from version 2 on
 * headlines and bodies are arrays, in version 3 names have capitals inside. Thread-safe.
 */
final class Ninjs {
    private static final List<String> VERSION_CREATED = List.of("versioncreated", "versionCreated");
    private static final List<String> STATUS = List.of("pubstatus", "pubStatus");
    private static final List<String> MARKUP = List.of("body_html", "body_xhtml");
    private static final List<String> DESCRIPTION = List.of("description_text", "descriptions.value");
    private static final List<String> CREATED =
            List.of("firstpublished", "firstcreated", "firstCreated", "contentcreated", "contentCreated");
    private static final List<String> OUTLET = List.of(
            "provider.name",
            "provider",
            "infosource.name",
            "infosources.name",
            "source",
            "copyrightholder",
            "copyrightHolder");
    private static final List<String> BYLINE = List.of("byline", "bylines.value", "authors.name");

    /** What is asked of an item. */
    static final JsonPaths PATHS = JsonPaths.of(paths());

    private Ninjs() {}

    private static Set<String> paths() {
        Set<String> paths = new HashSet<>(Set.of(
                "uri",
                "guid",
                "headline",
                "title",
                "headlines.value",
                "headlines.role",
                "body_text",
                "bodies.value",
                "bodies.role",
                "bodies.contenttype",
                "bodies.contentType",
                "embargoed",
                "language"));
        List.of(VERSION_CREATED, STATUS, MARKUP, DESCRIPTION, CREATED, OUTLET, BYLINE)
                .forEach(paths::addAll);
        return paths;
    }

    /** Whether the object has what only such an item has. */
    static boolean is(JsonFields item) {
        return item.first(VERSION_CREATED).isPresent()
                || item.first(STATUS).isPresent()
                || item.first("bodies.value").isPresent()
                || item.first("body_xhtml").isPresent();
    }

    /** Whether the publisher has taken the item back, or keeps it, and how the item says it; empty where it may be used. */
    static Optional<String> withdrawn(JsonFields item) {
        return item.first(STATUS)
                .map(status -> status.toLowerCase(Locale.ROOT))
                .filter(status -> !status.endsWith("usable"));
    }

    /** The capture of an item; empty where it has no text. */
    static Optional<Capture> capture(JsonFields item, String place) {
        Optional<String> identity = item.first(List.of("uri", "guid"));
        Optional<String> address = identity.flatMap(uri -> Addresses.resolved(Optional.empty(), uri));
        Given given = new Given(
                item.first("headline")
                        .or(() -> role(item, "headlines", "main"))
                        .or(() -> item.first("headlines.value"))
                        .or(() -> item.first("title")),
                item.first(OUTLET),
                item.first(BYLINE),
                item.first(CREATED).or(() -> item.first(VERSION_CREATED)),
                address,
                item.first("language"));
        String uri = address.orElse(place);
        return words(item, given, uri).map(capture -> noted(capture, item));
    }

    private static Optional<Capture> words(JsonFields item, Given given, String uri) {
        return item.first(MARKUP)
                .map(html -> Capture.ofHtml(uri, html, given))
                .or(() -> body(item, true).map(html -> Capture.ofHtml(uri, html, given)))
                .or(() -> item.first("body_text")
                        .or(() -> body(item, false))
                        .map(text -> Capture.ofText(uri, text, given)))
                .or(() -> item.first(DESCRIPTION)
                        .map(text -> Capture.ofText(uri, text, given).warned(FeedEntry.SUMMARY)));
    }

    private static Capture noted(Capture capture, JsonFields item) {
        Optional<String> status = withdrawn(item);
        Capture noted = status.isPresent() ? capture.warned(NewsStatus.said(status.get())) : capture;
        Optional<String> embargo = item.first("embargoed");
        return embargo.isPresent() ? noted.warned(NewsStatus.embargo(embargo.get())) : noted;
    }

    /** The main body with or without markup, else the first. */
    private static Optional<String> body(JsonFields item, boolean markup) {
        Optional<String> first = Optional.empty();
        for (JsonFields.Value body : item.all("bodies.value")) {
            String type = item.at("bodies.contenttype", body.element())
                    .or(() -> item.at("bodies.contentType", body.element()))
                    .orElse("text/plain");
            if (type.contains("html") == markup) {
                String role = item.at("bodies.role", body.element()).orElse("main");
                if (role.equals("main")) {
                    return Optional.of(body.text());
                }
                first = first.or(() -> Optional.of(body.text()));
            }
        }
        return first;
    }

    private static Optional<String> role(JsonFields item, String array, String role) {
        return item.all(array + ".value").stream()
                .filter(value -> item.at(array + ".role", value.element())
                        .filter(role::equals)
                        .isPresent())
                .map(JsonFields.Value::text)
                .findFirst();
    }
}

package org.readout.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in JSON-LD with the words of schema.org: its article's headline, writers, dates, outlet, section, keywords
 * and language. Of several articles it is the one with the page's own address, else those with the page's own headline, else all in
 * their order. Readers' comments and reviews, and what the article only mentions, are passed over.
 */
final class JsonLd {
    private static final int MOST_NODES = 20_000;
    private static final int MOST_NAMES = 40;
    private static final double ALIKE = 0.6;
    private static final String LIST = "itemListElement";
    private static final Set<String> ELSEWHERE =
            Set.of("comment", "review", "reviews", "mentions", "citation", "about", "relatedLink", "offers");
    private static final Set<String> ARTICLES = Set.of("Report", "Recipe", "HowTo", "CreativeWork", "MedicalWebPage");
    private static final Set<String> PAGES = Set.of("WebSite", "VideoObject", "PodcastEpisode", "Review");

    /**
     * One whom a page names as a writer or publisher.
     *
     * @param name as written
     * @param type its type as schema.org has it; empty where none is given
     */
    record Named(String name, String type) {}

    /**
     * An article of a page.
     *
     * @param node it
     * @param script the element in which it stands
     * @param listed whether it is an entry of a list
     */
    record Own(JsonNode node, Element script, boolean listed) {}

    private record Left(JsonNode node, boolean listed) {}

    private final List<Own> found = new ArrayList<>();
    private final List<JsonNode> articles;
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();

    /**
     * @param address the address that the page gives as its own
     * @param title what the page calls itself
     */
    JsonLd(Document page, Optional<String> address, String title) {
        int left = MOST_NODES;
        for (LinkedScripts.Value value : LinkedScripts.of(page)) {
            left -= collect(value, left);
        }
        narrow(address.map(JsonLd::bare), title);
        this.articles = found.stream().map(Own::node).toList();
    }

    private int collect(LinkedScripts.Value value, int most) {
        Deque<Left> left = new ArrayDeque<>();
        left.add(new Left(value.json(), false));
        int seen = 0;
        for (; !left.isEmpty() && seen < most; seen++) {
            Left next = left.poll();
            JsonNode node = next.node();
            if (node.isObject()) {
                sort(new Own(node, value.script(), next.listed()));
                node.properties().forEach(field -> {
                    if (field.getValue().isContainerNode() && !ELSEWHERE.contains(field.getKey())) {
                        left.add(new Left(
                                field.getValue(),
                                next.listed() || field.getKey().equals(LIST)));
                    }
                });
            } else if (node.isArray()) {
                node.forEach(entry -> left.add(new Left(entry, next.listed())));
            }
        }
        return seen;
    }

    private void sort(Own own) {
        JsonNode node = own.node();
        List<String> types = types(node);
        if (types.stream().anyMatch(JsonLd::isArticle)) {
            found.add(own);
        } else if (types.stream().anyMatch(type -> type.endsWith("Page") || PAGES.contains(type))) {
            pages.add(node);
        }
        if (node.path("@id").isTextual() && node.has("name")) {
            named.putIfAbsent(node.path("@id").asText(), node);
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || ARTICLES.contains(type);
    }

    /** The node's types without what stands before their names; one empty where it has none. */
    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode written = node.path("@type");
        for (JsonNode one : written.isArray() ? written : List.of(written)) {
            String type = one.asText("");
            types.add(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
        }
        return types.isEmpty() ? List.of("") : types;
    }

    /** Keeps the page's own article among teasers of others. */
    private void narrow(Optional<String> address, String title) {
        if (found.size() < 2) {
            return;
        }
        List<Own> own = found.stream()
                .filter(each -> address.isPresent()
                        && Stream.of("url", "@id", "mainEntityOfPage")
                                .anyMatch(field ->
                                        bare(identity(each.node().path(field))).equals(address.get())))
                .toList();
        if (own.isEmpty()) {
            own = found.stream()
                    .filter(each -> HeadlineWords.alike(
                                    each.node()
                                            .path("headline")
                                            .asText(each.node().path("name").asText("")),
                                    title)
                            > ALIKE)
                    .toList();
        }
        if (!own.isEmpty()) {
            found.clear();
            found.addAll(own);
        }
    }

    /** The page's own articles, which are no entries of a list. */
    List<Own> own() {
        return found.stream().filter(each -> !each.listed()).toList();
    }

    private static String identity(JsonNode node) {
        return node.isObject() ? node.path("@id").asText(node.path("url").asText("")) : node.asText("");
    }

    /** An address without scheme, "www.", fragment, query and last slash. */
    private static String bare(String address) {
        String bare = address.strip();
        int end = bare.length();
        for (String mark : List.of("#", "?")) {
            int at = bare.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        bare = bare.substring(0, end);
        int scheme = bare.indexOf("://");
        bare = scheme >= 0 ? bare.substring(scheme + 3) : bare;
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    Optional<String> headline() {
        return first(articles, "headline").or(() -> first(articles, "name"));
    }

    /** When the article was published; else when the page was. */
    Optional<String> published() {
        return first(articles, "datePublished")
                .or(() -> first(pages, "datePublished"))
                .or(() -> first(articles, "dateCreated"));
    }

    /** When the article was last changed. */
    Optional<String> modified() {
        return first(articles, "dateModified").or(() -> first(pages, "dateModified"));
    }

    Optional<String> language() {
        return first(articles, "inLanguage").or(() -> first(pages, "inLanguage"));
    }

    Optional<String> section() {
        return articles.stream()
                .flatMap(article -> texts(article.path("articleSection")).stream())
                .findFirst();
    }

    /** What the article is about, in the page's order; several in one string are parted by commas. */
    List<String> keywords() {
        return articles.stream()
                .flatMap(article -> texts(article.path("keywords")).stream())
                .toList();
    }

    /** The article's writers, in order; empty if none is named. */
    List<Named> authors() {
        for (String field : List.of("author", "creator", "contributor")) {
            for (JsonNode article : articles) {
                List<Named> names = names(article.path(field));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return pages.stream()
                .map(node -> names(node.path("author")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Where the article comes from, as "sourceOrganization" and "provider" say. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (JsonNode article : articles) {
            for (String field : List.of("sourceOrganization", "provider", "copyrightHolder")) {
                names(article.path(field)).forEach(name -> sources.add(name.name()));
            }
        }
        return sources;
    }

    Optional<String> outlet() {
        return Stream.concat(articles.stream(), pages.stream())
                .flatMap(article -> names(article.path("publisher")).stream())
                .map(Named::name)
                .findFirst();
    }

    private List<Named> names(JsonNode value) {
        List<Named> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (names.size() >= MOST_NAMES) {
                break;
            }
            if (one.isTextual()) {
                names.add(new Named(one.asText(), ""));
                continue;
            }
            JsonNode other =
                    one.has("name") ? one : named.getOrDefault(one.path("@id").asText(""), one);
            String type = types(other).get(0);
            texts(other.path("name")).forEach(name -> names.add(new Named(name, type)));
            if (!other.has("name")) {
                String parts = (other.path("givenName").asText("") + " "
                                + other.path("familyName").asText(""))
                        .strip();
                names.add(new Named(parts, type));
            }
        }
        names.removeIf(name -> name.name().isBlank());
        return names;
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String text = one.isObject() ? one.path("name").asText("") : one.asText("");
            if (!text.isBlank() && texts.size() < MOST_NAMES) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Optional<String> first(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .map(node -> node.path(field))
                .map(value -> value.isArray() ? value.path(0) : value)
                .map(value -> value.isObject() ? value.path("@value") : value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}

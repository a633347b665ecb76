package org.readout.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in JSON-LD with the words of schema.org: the article's headline, writers, date, outlet and
 * language. Scripts that are no JSON are passed over.
 */
final class JsonLd {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_NODES = 20_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();

    JsonLd(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            parse(script.data()).ifPresent(this::collect);
        }
    }

    /** Empty for what is no JSON: many pages have a broken script beside a whole one. */
    private static Optional<JsonNode> parse(String data) {
        try {
            return data.length() > LONGEST ? Optional.empty() : Optional.of(JSON.readTree(data));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(root);
        for (int seen = 0; !left.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = left.poll();
            if (node.isObject()) {
                String type = node.path("@type").isArray()
                        ? node.path("@type").path(0).asText("")
                        : node.path("@type").asText("");
                if (type.endsWith("Article")
                        || type.endsWith("Posting")
                        || type.equals("Report")
                        || type.equals("Review")) {
                    articles.add(node);
                } else if (type.endsWith("Page") || type.equals("WebSite") || type.equals("VideoObject")) {
                    pages.add(node);
                }
                if (node.path("@id").isTextual() && node.has("name")) {
                    named.putIfAbsent(node.path("@id").asText(), node);
                }
            }
            if (node.isContainerNode()) {
                node.forEach(left::add);
            }
        }
    }

    Optional<String> headline() {
        return first(articles, "headline").or(() -> first(articles, "name"));
    }

    /** When the article was published; else when the page was. */
    Optional<String> published() {
        return first(articles, "datePublished").or(() -> first(pages, "datePublished"));
    }

    /** When the article was last changed. */
    Optional<String> modified() {
        return first(articles, "dateModified").or(() -> first(pages, "dateModified"));
    }

    Optional<String> language() {
        return first(articles, "inLanguage").or(() -> first(pages, "inLanguage"));
    }

    /** The names of the article's writers, in order; empty if none is named. */
    List<String> authors() {
        for (JsonNode article : articles) {
            List<String> names = names(article.path("author"));
            if (names.isEmpty()) {
                names = names(article.path("creator"));
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return pages.stream()
                .map(node -> names(node.path("author")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<String> outlet() {
        return articles.stream()
                .flatMap(article -> names(article.path("publisher")).stream())
                .findFirst();
    }

    private List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (one.isTextual()) {
                names.add(one.asText());
            } else if (one.path("name").isTextual()) {
                names.add(one.path("name").asText());
            } else if (one.path("name").isArray()) {
                one.path("name").forEach(name -> names.add(name.asText("")));
            } else {
                JsonNode other = named.get(one.path("@id").asText(""));
                if (other != null && other.path("name").isTextual()) {
                    names.add(other.path("name").asText());
                }
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }

    private static Optional<String> first(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .map(node -> node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}

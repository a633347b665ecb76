package org.readout.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The values of a page's scripts of linked data. Many are no JSON: comments stand around them, their marks are escaped as HTML, they break
 * off. What is whole is read; of one that is broken the few fields are picked that a page says of its article at its top level.
 */
final class LinkedScripts {
    private static final int LONGEST = 2_000_000;
    private static final int MOST_SCRIPTS = 60;
    private static final int MOST_IN_SCRIPT = 50;
    private static final int MOST_VALUES = 1_000;
    private static final int DEEPEST = 200;
    private static final List<String> FIELDS = List.of("headline", "datePublished", "dateModified");
    private static final int NAME_WITHIN = 300;
    private static final ObjectReader JSON = mapper().readerFor(JsonNode.class);

    private LinkedScripts() {}

    private static ObjectMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /**
     * A value.
     *
     * @param json it
     * @param script the element in which it stands
     */
    record Value(JsonNode json, Element script) {}

    /** The values in the page's order. */
    static List<Value> of(Document page) {
        List<Value> values = new ArrayList<>();
        int scripts = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (!script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json")
                    || ++scripts > MOST_SCRIPTS) {
                continue;
            }
            String data = bare(script.data());
            if (!data.isEmpty() && data.length() <= LONGEST) {
                read(data).forEach(json -> values.add(new Value(json, script)));
            }
        }
        return values.subList(0, Math.min(values.size(), MOST_VALUES));
    }

    private static List<JsonNode> read(String data) {
        List<JsonNode> values = new ArrayList<>();
        boolean whole = parse(data, values);
        if (!whole && values.isEmpty() && data.contains("&quot;")) {
            whole = parse(Parser.unescapeEntities(data, false), values);
        }
        if (!whole && values.isEmpty()) {
            picked(data).ifPresent(values::add);
        }
        return values;
    }

    /** Reads the values that stand one behind the other; says whether all of the script could be read. */
    private static boolean parse(String data, List<JsonNode> values) {
        try (MappingIterator<JsonNode> iterator = JSON.readValues(data)) {
            while (values.size() < MOST_IN_SCRIPT && iterator.hasNextValue()) {
                values.add(iterator.nextValue());
            }
            return true;
        } catch (JsonProcessingException e) {
            return false; // Damaged; the caller picks what can be had.
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading from memory", e);
        }
    }

    /** The script without the comments that hide it from old browsers, and without a last semicolon. */
    private static String bare(String data) {
        String bare = data.strip();
        for (String opening : List.of("//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "<!--")) {
            bare = bare.startsWith(opening) ? bare.substring(opening.length()).strip() : bare;
        }
        for (String closing : List.of("//-->", "-->", "//]]>", "/*]]>*/", "]]>", ";")) {
            bare = bare.endsWith(closing)
                    ? bare.substring(0, bare.length() - closing.length()).strip()
                    : bare;
        }
        return bare;
    }

    /** The fields of a broken script, as an article's. */
    private static Optional<JsonNode> picked(String data) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        for (String field : FIELDS) {
            string(data, field, 0, data.length()).ifPresent(value -> article.put(field, value));
        }
        int author = data.indexOf("\"author\"");
        if (author >= 0) {
            int end = Math.min(data.length(), author + NAME_WITHIN);
            ArrayNode authors = article.putArray("author");
            string(data, "name", author, end)
                    .or(() -> string(data, "author", author, end))
                    .ifPresent(authors::add);
        }
        if (article.has("headline") || article.has("datePublished")) {
            article.put("@type", "Article");
            return Optional.of(article);
        }
        return Optional.empty();
    }

    /** The string behind the first {@code "field":} that is followed by one. */
    private static Optional<String> string(String data, String field, int from, int to) {
        String key = "\"" + field + "\"";
        int at = data.indexOf(key, from);
        if (at < 0 || at >= to) {
            return Optional.empty();
        }
        at = behind(data, at + key.length(), ':');
        int start = at < 0 ? -1 : behind(data, at, '"');
        if (start < 0) {
            return Optional.empty();
        }
        int end = start;
        while (end < data.length() && data.charAt(end) != '"' && end - start < NAME_WITHIN) {
            end += data.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= data.length() || data.charAt(end) != '"') {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(data.substring(start - 1, end + 1)).asText());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The place behind the mark, if only blanks stand before it; else -1. */
    private static int behind(String data, int from, char mark) {
        int at = from;
        while (at < data.length() && Blank.is(data.charAt(at))) {
            at++;
        }
        return at < data.length() && data.charAt(at) == mark ? at + 1 : -1;
    }
}

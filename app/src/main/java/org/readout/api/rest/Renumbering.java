package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.ledger.Statements;

/**
 * Puts the ledger's ids of statements, which last, in the place of those that count an article's statements, in whatever row they stand. For
 * one answer.
 */
final class Renumbering {
    private static final Pattern COUNTED = Pattern.compile("([0-9a-f]{16})-s([1-9][0-9]{0,6})");
    private static final int DEEPEST = 32;

    private final Statements statements;
    private final Map<String, List<String>> ids = new HashMap<>();

    Renumbering(Statements statements) {
        this.statements = statements;
    }

    /** The row, changed. */
    <T extends JsonNode> T in(T row) throws IOException {
        change(row, 0);
        return row;
    }

    /** The ledger's id of the statement that stands at this place in its article's analysis. */
    String id(String counted) throws IOException {
        Matcher matcher = COUNTED.matcher(counted);
        if (!matcher.matches()) {
            return counted;
        }
        List<String> known = of(matcher.group(1));
        int index = Integer.parseInt(matcher.group(2)) - 1;
        return index < known.size() ? known.get(index) : counted;
    }

    private List<String> of(String article) throws IOException {
        List<String> known = ids.get(article);
        if (known == null) {
            known = statements.idsOf(article);
            ids.put(article, known);
        }
        return known;
    }

    private void change(JsonNode node, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalStateException("a row deeper than any that we write");
        }
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(names(object))) {
                JsonNode value = object.get(field);
                if (field.equals("text")) {
                    continue;
                }
                if (value.isTextual()) {
                    object.put(field, id(value.textValue()));
                } else {
                    change(value, depth + 1);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(id(array.get(i).textValue())));
                } else {
                    change(array.get(i), depth + 1);
                }
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}

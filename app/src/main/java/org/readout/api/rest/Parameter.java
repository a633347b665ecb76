package org.readout.api.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Something that an operation can be asked with, after the path.
 *
 * @param name as it is written
 * @param about a sentence
 * @param shape of its values
 */
record Parameter(String name, String about, Shape shape) {
    static final Parameter LIMIT =
            new Parameter("limit", "How many rows at most, 50 where it is left out.", new Shape.Whole(1, 500));
    static final Parameter CURSOR = new Parameter(
            "cursor",
            "The \"next\" of the page before; everything else must be asked as it was.",
            new Shape.Text(2000));

    /** What values a parameter takes. */
    sealed interface Shape {
        /** A text of so many characters at most. */
        record Text(int longest) implements Shape {}

        /** A whole number from {@code least} to {@code most}. */
        record Whole(int least, int most) implements Shape {}

        /** One of these words. */
        record Word(List<String> words) implements Shape {}

        /** A day as {@code 2025-03-13}. */
        record Day() implements Shape {}
    }

    static Parameter text(String name, String about) {
        return new Parameter(name, about, new Shape.Text(500));
    }

    static Parameter word(String name, String about, List<String> words) {
        return new Parameter(name, about, new Shape.Word(words));
    }

    /** Whether the value is one that is taken. */
    boolean takes(String value) {
        if (shape instanceof Shape.Text text) {
            return !value.isEmpty() && value.length() <= text.longest();
        }
        if (shape instanceof Shape.Whole whole) {
            return value.matches("0|[1-9][0-9]{0,8}")
                    && Integer.parseInt(value) >= whole.least()
                    && Integer.parseInt(value) <= whole.most();
        }
        if (shape instanceof Shape.Word word) {
            return word.words().contains(value);
        }
        return value.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    }

    /** As the OpenAPI document describes it. */
    ObjectNode described() {
        ObjectNode node = Json.object().put("name", name).put("in", "query").put("description", about);
        ObjectNode schema = node.putObject("schema");
        if (shape instanceof Shape.Text text) {
            schema.put("type", "string").put("minLength", 1).put("maxLength", text.longest());
        } else if (shape instanceof Shape.Whole whole) {
            schema.put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
        } else if (shape instanceof Shape.Word word) {
            ArrayNode words = schema.put("type", "string").putArray("enum");
            word.words().forEach(words::add);
        } else {
            schema.put("type", "string").put("format", "date");
        }
        return node;
    }
}

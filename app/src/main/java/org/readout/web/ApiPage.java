package org.readout.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The description of the API, {@code api/index.html}, made of its OpenAPI document.
 *
 * @param title of the API
 * @param version of the API
 * @param about paragraphs on all of it
 * @param sections its operations, by their first tag
 * @param schemas what goes in and comes out
 */
public record ApiPage(String title, String version, List<String> about, List<Section> sections, List<Schema> schemas) {
    public ApiPage {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
        schemas = List.copyOf(schemas);
    }

    /** The page of an OpenAPI 3.1 document. What the document leaves out is left out. */
    public static ApiPage of(JsonNode document) {
        return new ApiReader(document).page();
    }

    /**
     * Operations on one thing.
     *
     * @param name the tag
     * @param about paragraphs
     * @param operations in the order of the document
     */
    public record Section(String name, List<String> about, List<Operation> operations) {
        public Section {
            about = List.copyOf(about);
            operations = List.copyOf(operations);
        }
    }

    /**
     * Something that can be asked for.
     *
     * @param anchor its place in the page
     * @param method in capitals
     * @param path with its variables in braces
     * @param summary what it does
     * @param about paragraphs
     * @param takes parameters, and the body last
     * @param answers by status
     */
    public record Operation(
            String anchor,
            String method,
            String path,
            String summary,
            List<String> about,
            List<Value> takes,
            List<Value> answers) {
        public Operation {
            about = List.copyOf(about);
            takes = List.copyOf(takes);
            answers = List.copyOf(answers);
        }
    }

    /**
     * A parameter, a body, an answer or a property.
     *
     * @param name as it is written; the status of an answer
     * @param place "in the path", "in the query" …; media types of a body or an answer; may be empty
     * @param type of what kind it is; empty where the document does not tell
     * @param required whether it cannot be left out
     * @param about a sentence; may be empty
     */
    public record Value(String name, String place, Optional<Type> type, boolean required, String about) {}

    /**
     * Of what kind a value is.
     *
     * @param words such as "string, date" or "list of"
     * @param schema name of the schema, which is linked; empty for a plain kind
     */
    public record Type(String words, Optional<String> schema) {
        /** The schema's place in the page. */
        public Optional<String> href() {
            return schema.map(name -> "#" + anchor(name));
        }
    }

    /**
     * A thing that goes in or comes out.
     *
     * @param name as the document has it
     * @param about paragraphs
     * @param properties in the order of the document
     */
    public record Schema(String name, List<String> about, List<Value> properties) {
        public Schema {
            about = List.copyOf(about);
            properties = List.copyOf(properties);
        }

        /** Its place in the page. */
        public String id() {
            return anchor(name);
        }
    }

    static String anchor(String name) {
        return "schema-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }
}

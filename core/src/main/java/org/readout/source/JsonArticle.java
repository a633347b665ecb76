package org.readout.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one article out of a JSON object. Fields that it does not know it passes over, whatever they hold. */
final class JsonArticle {
    /** What is read, and by which names; of several the first that is there and is not blank. */
    private enum Field {
        TEXT("text"),
        HTML("html"),
        TITLE("title", "headline"),
        OUTLET("outlet", "source", "publisher"),
        BYLINE("byline", "author"),
        PUBLISHED("published", "date", "published_at", "publishedAt", "datePublished"),
        ADDRESS("url", "uri", "address", "link"),
        LANGUAGE("language", "lang");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }
    }

    private final JsonFactory json;

    JsonArticle(Limits limits) {
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .maxStringLength(limits.captureBytes())
                        .build())
                .build();
    }

    /** The article of a JSON text that is one object. */
    Capture read(byte[] bytes, String place) throws Broken, NoText {
        try (JsonParser parser = json.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Broken("is not a JSON object", 0);
            }
            Fields fields = fields(parser);
            if (parser.nextToken() != null) {
                throw new Broken("holds more than one JSON value", offset(parser.currentTokenLocation()));
            }
            return capture(fields, place);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    JsonParser parser(InputStream in) throws IOException {
        return json.createParser(in);
    }

    /** The article of the object whose first brace the parser has just read; leaves the parser at the last one. */
    Capture read(JsonParser parser, String place) throws IOException, NoText {
        return capture(fields(parser), place);
    }

    private static Fields fields(JsonParser parser) throws IOException {
        Fields fields = new Fields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, parser);
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static Capture capture(Fields fields, String place) throws NoText {
        Given given = new Given(
                fields.get(Field.TITLE),
                fields.get(Field.OUTLET),
                fields.get(Field.BYLINE),
                fields.get(Field.PUBLISHED),
                fields.get(Field.ADDRESS),
                fields.get(Field.LANGUAGE));
        String uri = given.address().orElse(place);
        Optional<String> text = fields.get(Field.TEXT);
        if (text.isPresent()) {
            return Capture.ofText(uri, text.get(), given);
        }
        Optional<String> html = fields.get(Field.HTML);
        if (html.isPresent()) {
            return Capture.ofHtml(uri, html.get(), given);
        }
        throw new NoText();
    }

    /** What a failure of the parser says about the input. */
    static Broken broken(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new Broken("exceeds a limit of JSON: " + firstLine(e), 0);
        }
        if (e instanceof JsonProcessingException p) {
            return new Broken("is not JSON: " + p.getOriginalMessage(), offset(p.getLocation()));
        }
        return new Broken("cannot be read: " + firstLine(e), 0);
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static long offset(JsonLocation location) {
        return location == null ? 0 : Math.max(0, location.getByteOffset());
    }

    /** The strings of an object, by field and by name. */
    private static final class Fields {
        private final Map<Field, String[]> values = new EnumMap<>(Field.class);

        void put(String name, JsonParser parser) throws IOException {
            for (Field field : Field.values()) {
                int rank = field.names.indexOf(name);
                if (rank >= 0) {
                    values.computeIfAbsent(field, any -> new String[field.names.size()])[rank] = parser.getText();
                }
            }
        }

        Optional<String> get(Field field) {
            String[] ranked = values.get(field);
            if (ranked != null) {
                for (String value : ranked) {
                    if (value != null && !value.isBlank()) {
                        return Optional.of(value);
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** Bytes that are not the JSON that was expected. */
    static final class Broken extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final long offset;

        Broken(String reason, long offset) {
            super(reason);
            this.offset = offset;
        }

        /** Bytes before the fault. */
        long offset() {
            return offset;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** An object without an article's text. */
    static final class NoText extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        NoText() {
            super("has no text");
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}

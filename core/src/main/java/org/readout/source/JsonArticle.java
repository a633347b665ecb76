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
import java.util.Optional;

/** Reads one article out of a JSON object. Fields that are not asked for it passes over, whatever they hold. */
final class JsonArticle {
    private final JsonFactory json;
    private final int most;
    private final FieldMapping mapping;
    private final JsonPaths paths;
    private final JsonPaths first;

    JsonArticle(Limits limits, FieldMapping mapping) {
        this.json = factory(limits);
        this.most = limits.captureBytes();
        this.mapping = mapping;
        JsonPaths mapped = JsonPaths.of(mapping.names());
        this.paths = mapping.isUsual() ? mapped.and(Ninjs.PATHS) : mapped;
        this.first = paths.and(JsonFeed.FEED);
    }

    /** A factory whose parsers keep to the limits. */
    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
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
            JsonFields fields = JsonFields.read(parser, paths, most);
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
        return capture(JsonFields.read(parser, paths, most), place);
    }

    /** The fields of the object whose first brace the parser has just read, which may be a feed with {@code items}. */
    JsonFields fields(JsonParser parser, JsonFields.Inner items) throws IOException {
        return mapping.isUsual() ? JsonFields.read(parser, first, most, items) : JsonFields.read(parser, paths, most);
    }

    /** The article that an object's fields make. */
    Capture capture(JsonFields fields, String place) throws NoText {
        if (mapping.isUsual() && Ninjs.is(fields)) {
            return Ninjs.capture(fields, place)
                    .orElseThrow(() -> new NoText(Ninjs.withdrawn(fields)
                            .map(status -> "has no text; its publisher has marked it " + NewsStatus.shown(status))
                            .orElse(NoText.USUAL)));
        }
        Given given = new Given(
                fields.first(mapping.names(Field.TITLE)),
                fields.first(mapping.names(Field.OUTLET)),
                fields.joined(mapping.names(Field.BYLINE), ", "),
                fields.first(mapping.names(Field.PUBLISHED)),
                fields.first(mapping.names(Field.ADDRESS)),
                fields.first(mapping.names(Field.LANGUAGE)));
        String uri = given.address().orElse(place);
        Optional<String> text = fields.joined(mapping.names(Field.TEXT), "\n\n");
        if (text.isPresent()) {
            return Capture.ofText(uri, text.get(), given);
        }
        Optional<String> html = fields.joined(mapping.names(Field.HTML), "\n");
        if (html.isPresent()) {
            return Capture.ofHtml(uri, html.get(), given);
        }
        throw new NoText(NoText.USUAL);
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

        private static final String USUAL = "has no text";

        NoText(String reason) {
            super(reason);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}

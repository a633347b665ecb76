package org.readout.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a JSON object at those paths that are asked for, as {@code meta.source.name}. An array on the way
 * is passed through: {@code authors.name} finds the name of each author. Everything else is passed over, so that memory does
 * not grow with what is not asked for.
 */
final class JsonFields {
    /** Of one path no more values are kept. */
    private static final int MOST_VALUES = 1000;

    /**
     * A value.
     *
     * @param element in which element of the outermost array it stands, from 0; 0 outside of any
     */
    record Value(int element, String text) {}

    private final Map<String, List<Value>> values = new HashMap<>();
    private long length;

    private JsonFields() {}

    /** Reads an array of the outermost object as the parser comes by it. */
    interface Inner {
        /**
         * Reads the array whose bracket the parser has just read, and leaves the parser at its last one.
         *
         * @param outer what was found before it
         */
        void array(JsonParser parser, JsonFields outer) throws IOException;
    }

    /** As with an {@link Inner}, without one. */
    static JsonFields read(JsonParser parser, JsonPaths paths, int most) throws IOException {
        return read(parser, paths, most, null);
    }

    /**
     * Reads the object whose first brace the parser has just read; leaves the parser at its last one.
     *
     * @param paths what is asked for
     * @param most characters of all values together
     * @param items reads the array of the name {@link JsonFeed#ITEMS}; null where nothing does
     */
    static JsonFields read(JsonParser parser, JsonPaths paths, int most, @Nullable Inner items) throws IOException {
        JsonFields fields = new JsonFields();
        Place place = new Place();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return fields;
            }
            switch (token) {
                case FIELD_NAME -> {
                    place.name(parser.currentName());
                    String path = place.path();
                    if (items != null && depth == 1 && path.equals(JsonFeed.ITEMS)) {
                        if (parser.nextToken() == JsonToken.START_ARRAY) {
                            items.array(parser, fields);
                        } else {
                            parser.skipChildren();
                        }
                    } else if (paths.passOver(path)) {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
                case START_OBJECT -> {
                    depth++;
                    place.enter(false);
                }
                case START_ARRAY -> {
                    depth++;
                    place.enter(true);
                }
                case END_OBJECT, END_ARRAY -> {
                    depth--;
                    if (depth > 0) {
                        place.leave();
                    }
                }
                case VALUE_STRING -> {
                    if (paths.wanted().contains(place.path())) {
                        fields.put(place, parser.getText(), most);
                    }
                    place.element();
                }
                default -> place.element();
            }
        }
        return fields;
    }

    private void put(Place place, String text, int most) throws StreamConstraintsException {
        if (text.isBlank()) {
            return;
        }
        length += text.length();
        if (length > most) {
            throw new StreamConstraintsException("more than " + most + " characters in one article");
        }
        List<Value> at = values.computeIfAbsent(place.path(), any -> new ArrayList<>());
        if (at.size() < MOST_VALUES) {
            at.add(new Value(place.index(), text));
        }
    }

    /** The first value at a path that is not blank. */
    Optional<String> first(String path) {
        List<Value> found = all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).text());
    }

    /** The first value at the first of these paths that has one. */
    Optional<String> first(List<String> paths) {
        return paths.stream().map(this::first).flatMap(Optional::stream).findFirst();
    }

    /** All values at the first of these paths that has one, joined. */
    Optional<String> joined(List<String> paths, String between) {
        return paths.stream().filter(path -> !all(path).isEmpty()).findFirst().map(path -> all(path).stream()
                .map(Value::text)
                .collect(Collectors.joining(between)));
    }

    /** All values at a path that are not blank, in their order. */
    List<Value> all(String path) {
        return values.getOrDefault(path, List.of());
    }

    /** The value at a path in that element of an array. */
    Optional<String> at(String path, int element) {
        return all(path).stream()
                .filter(value -> value.element() == element)
                .map(Value::text)
                .findFirst();
    }

    /** Where the parser stands: names of the fields around it, and elements of arrays. */
    private static final class Place {
        private static final class Frame {
            private final String path;
            private final boolean array;
            private int element;

            Frame(String path, boolean array) {
                this.path = path;
                this.array = array;
            }
        }

        private final List<Frame> frames = new ArrayList<>(List.of(new Frame("", false)));
        private String path = "";

        void name(String field) {
            String holder = frames.get(frames.size() - 1).path;
            path = holder.isEmpty() ? field : holder + "." + field;
        }

        void enter(boolean array) {
            frames.add(new Frame(path, array));
        }

        void leave() {
            frames.remove(frames.size() - 1);
            path = frames.get(frames.size() - 1).path;
            element();
        }

        /** Enters that an element of an array has ended. */
        void element() {
            Frame frame = frames.get(frames.size() - 1);
            if (frame.array) {
                frame.element++;
                path = frame.path;
            }
        }

        String path() {
            return path;
        }

        int index() {
            for (Frame frame : frames) {
                if (frame.array) {
                    return frame.element;
                }
            }
            return 0;
        }
    }
}

package org.readout.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.text.OneLine;
import org.readout.text.Span;

/**
 * What a reader is told by a row of {@code statements.jsonl}, so that two rows can be held against each other. A row may be of any version and is
 * not trusted. Immutable.
 *
 * @param place its words, in code points
 * @param words the same, in one line, shortened
 * @param told what it tells, field by field
 */
public record Telling(Span place, String words, Map<StatementField, Told> told) {
    /** Longer words are shortened. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_NAME = 160;
    private static final String UNRESOLVED = "not resolved";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Telling {
        told = Map.copyOf(told);
    }

    /**
     * What a row tells in one field.
     *
     * @param key by which it is held against another row's
     * @param shown for a reader; empty where it tells nothing
     * @param mark what parts it from another that is shown alike; may be empty
     */
    public record Told(String key, String shown, String mark) {
        static final Told NOTHING = of("");

        static Told of(String shown) {
            return new Told(shown, shown, "");
        }

        private String besides(Told other) {
            return shown.equals(other.shown) && !mark.isEmpty() ? shown + " [" + mark + "]" : shown;
        }
    }

    /** What an analysis tells, statement by statement. */
    public static List<Telling> of(Analysis analysis) {
        List<Telling> tellings = new ArrayList<>();
        byte[] rows = new JsonLines().statements(analysis);
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(rows)) {
            while (nodes.hasNext()) {
                tellings.add(of(nodes.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows of our own", e);
        }
        return tellings;
    }

    /**
     * What this row tells.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Telling of(JsonNode node) {
        List<Span> spans = spans(node.path("content").path("spans"));
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a row of a statement without words");
        }
        String text = node.path("content").path("text").asText("");
        Map<StatementField, Told> told = new EnumMap<>(StatementField.class);
        told.put(StatementField.WORDS, words(text));
        told.put(StatementField.QUOTED, words(quoted(node, spans, text)));
        told.put(StatementField.KIND, Told.of(node.path("kind").asText("")));
        told.put(StatementField.ACT, Told.of(node.path("cue").path("act").asText("")));
        told.put(StatementField.SPEAKER, party(node.path("speaker")));
        told.put(
                StatementField.AFFILIATION,
                Told.of(node.path("speaker").path("affiliation").asText("")));
        told.put(StatementField.TELLERS, tellers(node.path("tellers")));
        told.put(StatementField.ADDRESSEE, party(node.path("addressee")));
        told.put(StatementField.DAY, day(node.path("when")));
        told.put(StatementField.REPEAT, Told.of(node.path("copyOf").isTextual() ? "repeat" : ""));
        return new Telling(
                new Span(spans.get(0).start(), spans.get(spans.size() - 1).end()),
                OneLine.shortened(OneLine.of(text), LONGEST),
                told);
    }

    private static List<Span> spans(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        node.forEach(
                span -> spans.add(new Span(span.path(0).asInt(-1), span.path(1).asInt(-1))));
        return spans;
    }

    private static Told words(String text) {
        String line = OneLine.of(text);
        return new Told(line, OneLine.shortened(line, LONGEST), "");
    }

    /** The words that stand in quotation marks: a row has only their places. {@code text} has the spans' words with a blank between. */
    private static String quoted(JsonNode node, List<Span> spans, String text) {
        int[] points = text.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        for (Span quoted : spans(node.path("quoted"))) {
            long behind = 0;
            for (Span span : spans) {
                long start = Math.max(quoted.start(), span.start()) - span.start() + behind;
                long end = Math.min(Math.min(quoted.end(), span.end()) - span.start() + behind, points.length);
                if (start < end) {
                    parts.add(new String(points, (int) start, (int) (end - start)));
                }
                behind += span.length() + 1L;
            }
        }
        return String.join(" … ", parts);
    }

    private static Told party(JsonNode node) {
        String name = node.path("name").asText("");
        if (!name.isEmpty()) {
            String actor = node.path("actor").asText("");
            return new Told(actor, named(name), actor);
        }
        String words = named(node.path("text").asText(""));
        return words.isEmpty() ? Told.NOTHING : new Told(UNRESOLVED + " " + words, words, UNRESOLVED);
    }

    private static Told tellers(JsonNode nodes) {
        List<Told> tellers = new ArrayList<>();
        nodes.forEach(node -> tellers.add(party(node)));
        return tellers.isEmpty()
                ? Told.NOTHING
                : new Told(
                        tellers.stream().map(Told::key).collect(Collectors.joining("\n")),
                        tellers.stream().map(Told::shown).collect(Collectors.joining(" → ")),
                        tellers.stream().map(Told::mark).collect(Collectors.joining(" → ")));
    }

    private static String named(String text) {
        return OneLine.shortened(OneLine.of(text), LONGEST_NAME);
    }

    private static Told day(JsonNode node) {
        String start = node.path("start").asText("");
        String end = node.path("end").asText("");
        if (start.isEmpty()) {
            return Told.of(named(node.path("text").asText("")));
        }
        return Told.of(end.isEmpty() || end.equals(start) ? start : start + " – " + end);
    }

    /** Who says it, by name, or in the report's words where not resolved; empty where no words name him. */
    public Optional<String> speaker() {
        return Optional.of(told(StatementField.SPEAKER).shown()).filter(name -> !name.isEmpty());
    }

    /** What it tells in a field. */
    public Told told(StatementField field) {
        return told.getOrDefault(field, Told.NOTHING);
    }

    /** What it tells otherwise than {@code earlier}, in the order of the fields. */
    public List<FieldDifference> since(Telling earlier) {
        List<FieldDifference> differences = new ArrayList<>();
        for (StatementField field : StatementField.values()) {
            Told before = earlier.told(field);
            Told after = told(field);
            if (!before.key().equals(after.key()) && !follows(field, differences)) {
                differences.add(new FieldDifference(field, before.besides(after), after.besides(before)));
            }
        }
        return differences;
    }

    /** Whether the field differs only because another one does. */
    private static boolean follows(StatementField field, List<FieldDifference> differences) {
        return field == StatementField.QUOTED && has(StatementField.WORDS, differences)
                || field == StatementField.AFFILIATION && has(StatementField.SPEAKER, differences);
    }

    private static boolean has(StatementField field, List<FieldDifference> differences) {
        return differences.stream().anyMatch(one -> one.field() == field);
    }
}

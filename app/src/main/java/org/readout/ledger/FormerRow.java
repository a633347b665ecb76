package org.readout.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.ledger.StatementChange.Difference;
import org.readout.ledger.StatementChange.Field;
import org.readout.text.Span;

/**
 * A row of {@code statements.jsonl} that some reading gave, with what a reader is told by it. The row may be of any version and is not trusted.
 *
 * @param place its words, in code points
 * @param words the same, in one line, shortened
 * @param speaker who says it
 * @param confidence 0 to 1
 * @param told what it tells, field by field
 */
record FormerRow(Span place, String words, Optional<String> speaker, double confidence, Map<Field, Told> told) {
    private static final String UNRESOLVED = "not resolved";

    /** Confidences nearer to each other are printed alike. */
    private static final double ALIKE = 0.005;

    /**
     * What a row tells in one field.
     *
     * @param key by which it is held against another row's
     * @param shown for a reader; empty where it tells nothing
     * @param mark what parts it from another that is shown alike; may be empty
     */
    record Told(String key, String shown, String mark) {
        static final Told NOTHING = of("");

        static Told of(String shown) {
            return new Told(shown, shown, "");
        }

        private String besides(Told other) {
            return shown.equals(other.shown) && !mark.isEmpty() ? shown + " [" + mark + "]" : shown;
        }
    }

    /**
     * The row of this JSON.
     *
     * @throws IllegalArgumentException if it is none
     */
    static FormerRow of(JsonNode node) {
        List<Span> spans = spans(node.path("content").path("spans"));
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a row of a statement without words");
        }
        String text = node.path("content").path("text").asText("");
        Map<Field, Told> told = new EnumMap<>(Field.class);
        told.put(Field.WORDS, words(text));
        told.put(Field.QUOTED, words(quoted(node, spans, text)));
        told.put(Field.KIND, Told.of(node.path("kind").asText("")));
        told.put(Field.ACT, Told.of(node.path("cue").path("act").asText("")));
        told.put(Field.SPEAKER, party(node.path("speaker")));
        told.put(
                Field.AFFILIATION,
                Told.of(node.path("speaker").path("affiliation").asText("")));
        told.put(Field.TELLERS, tellers(node.path("tellers")));
        told.put(Field.ADDRESSEE, party(node.path("addressee")));
        told.put(Field.DAY, day(node.path("when")));
        told.put(Field.REPEAT, Told.of(node.path("copyOf").isTextual() ? "repeat" : ""));
        return new FormerRow(
                new Span(spans.get(0).start(), spans.get(spans.size() - 1).end()),
                ArticleRows.shortened(ArticleRows.oneLine(text), ArticleRows.LONGEST),
                Optional.of(told.get(Field.SPEAKER).shown()).filter(name -> !name.isEmpty()),
                node.path("confidence").asDouble(),
                told);
    }

    private static List<Span> spans(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        node.forEach(
                span -> spans.add(new Span(span.path(0).asInt(-1), span.path(1).asInt(-1))));
        return spans;
    }

    private static Told words(String text) {
        String line = ArticleRows.oneLine(text);
        return new Told(line, ArticleRows.shortened(line, ArticleRows.LONGEST), "");
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
        return ArticleRows.shortened(ArticleRows.oneLine(text), ArticleRows.LONGEST_NAME);
    }

    private static Told day(JsonNode node) {
        String start = node.path("start").asText("");
        String end = node.path("end").asText("");
        if (start.isEmpty()) {
            return Told.of(named(node.path("text").asText("")));
        }
        return Told.of(end.isEmpty() || end.equals(start) ? start : start + " – " + end);
    }

    /** Where it stands, as statements are found again by. */
    Matching.Place matched() {
        return new Matching.Place(place.start(), place.end(), words);
    }

    /** Whether this reading holds it surer or less sure than {@code earlier} did. */
    boolean isReweighed(FormerRow earlier) {
        return Math.abs(confidence - earlier.confidence) >= ALIKE;
    }

    /** What it tells otherwise than {@code earlier} did. */
    List<Difference> since(FormerRow earlier) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            Told before = earlier.told.getOrDefault(field, Told.NOTHING);
            Told after = told.getOrDefault(field, Told.NOTHING);
            if (!before.key().equals(after.key()) && !follows(field, differences)) {
                differences.add(new Difference(field, before.besides(after), after.besides(before)));
            }
        }
        return differences;
    }

    /** Whether the field differs only because another one does. */
    private static boolean follows(Field field, List<Difference> differences) {
        return field == Field.QUOTED && has(Field.WORDS, differences)
                || field == Field.AFFILIATION && has(Field.SPEAKER, differences);
    }

    private static boolean has(Field field, List<Difference> differences) {
        return differences.stream().anyMatch(one -> one.field() == field);
    }
}

package org.readout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.actor.Resolution;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * A statement as JSON, with its words, so that it is found again in a text in which it stands elsewhere. Places are in code points. What people
 * have looked at is kept in it, and must outlive every version of the program. Thread-safe.
 */
final class StatementForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatementForm() {}

    /** The statement, which stands in {@code text}. */
    static String write(Statement statement, String text) {
        CodePoints points = CodePoints.of(text);
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", statement.words().kind().name());
        node.set("content", spans(statement.words().content(), points));
        node.set("quoted", spans(statement.words().quoted(), points));
        node.put("text", hull(statement.words().content()).cut(text));
        Attribution attribution = statement.attribution();
        attribution.speaker().ifPresent(speaker -> node.set("speaker", party(speaker, points)));
        attribution.cue().ifPresent(cue -> {
            ObjectNode its = node.putObject("cue").put("act", cue.act().name());
            its.set("spans", spans(cue.spans(), points));
        });
        ArrayNode tellers = node.putArray("tellers");
        attribution.tellers().forEach(teller -> tellers.add(party(teller, points)));
        attribution.addressee().ifPresent(to -> node.set("addressee", party(to, points)));
        statement.when().ifPresent(when -> {
            ObjectNode its = node.putObject("when").put("rule", when.rule());
            its.set("spans", spans(List.of(when.span()), points));
            when.start().ifPresent(day -> its.put("start", day.toString()));
            when.end().ifPresent(day -> its.put("end", day.toString()));
        });
        node.put("by", statement.evidence().by());
        node.put("confidence", statement.evidence().confidence());
        return node.toString();
    }

    private static Span hull(List<Span> spans) {
        return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }

    private static ArrayNode spans(List<Span> spans, CodePoints points) {
        ArrayNode all = JSON.createArrayNode();
        for (Span span : spans) {
            Span outside = points.of(points.whole(span));
            all.addArray().add(outside.start()).add(outside.end());
        }
        return all;
    }

    private static ObjectNode party(Party party, CodePoints points) {
        ObjectNode node = JSON.createObjectNode();
        node.set("spans", spans(party.spans(), points));
        party.resolution().actor().ifPresent(actor -> node.set("actor", CorrectionForm.actor(actor)));
        return node.put("rule", party.resolution().rule())
                .put("confidence", party.resolution().confidence());
    }

    /**
     * The statement of this JSON in {@code text}; empty where its words do not stand there.
     *
     * @throws LedgerRefused if it cannot be read
     */
    static Optional<Statement> read(String json, String text) throws LedgerRefused {
        try {
            JsonNode node = JSON.readTree(json);
            CodePoints points = CodePoints.of(text);
            OptionalInt moved = moved(node, text, points);
            return moved.isEmpty() ? Optional.empty() : new Reader(points, moved.getAsInt()).statement(node);
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new LedgerRefused("a correction in the ledger is damaged; 'readout verify' tells more", e);
        }
    }

    /** By how many code points the words stand further back than they did; the nearest place counts. */
    private static OptionalInt moved(JsonNode node, String text, CodePoints points) {
        String words = node.path("text").asText();
        int start = node.path("content").path(0).path(0).asInt();
        int at = start <= points.length() ? points.utf16(start) : text.length();
        if (words.isEmpty() || text.startsWith(words, at)) {
            return words.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
        }
        int behind = text.indexOf(words, at);
        int before = text.lastIndexOf(words, at);
        if (behind < 0 && before < 0) {
            return OptionalInt.empty();
        }
        int nearest = before < 0 || (behind >= 0 && behind - at < at - before) ? behind : before;
        return OptionalInt.of(points.of(nearest) - start);
    }

    /** Reads places that have moved. */
    private record Reader(CodePoints points, int moved) {
        Optional<Statement> statement(JsonNode node) {
            Optional<List<Span>> content = spans(node.path("content"));
            if (content.isEmpty()) {
                return Optional.empty();
            }
            Words words = new Words(
                    StatementKind.valueOf(node.path("kind").asText()),
                    content.get(),
                    spans(node.path("quoted")).orElse(List.of()));
            List<Party> tellers = new ArrayList<>();
            node.path("tellers").forEach(teller -> party(teller).ifPresent(tellers::add));
            return Optional.of(new Statement(
                    words,
                    new Attribution(
                            party(node.path("speaker")), cue(node.path("cue")), tellers, party(node.path("addressee"))),
                    when(node.path("when")),
                    OptionalInt.empty(),
                    new Evidence(
                            node.path("by").asText(), node.path("confidence").asDouble())));
        }

        /** Empty where there are none, or one lies outside the text. */
        private Optional<List<Span>> spans(JsonNode node) {
            List<Span> spans = new ArrayList<>();
            for (JsonNode one : node) {
                int start = one.path(0).asInt() + moved;
                int end = one.path(1).asInt() + moved;
                if (start < 0 || end < start || end > points.length()) {
                    return Optional.empty();
                }
                spans.add(points.utf16(new Span(start, end)));
            }
            return spans.isEmpty() ? Optional.empty() : Optional.of(spans);
        }

        private Optional<Party> party(JsonNode node) {
            return spans(node.path("spans"))
                    .map(spans -> new Party(
                            spans,
                            new Resolution(
                                    node.hasNonNull("actor")
                                            ? Optional.of(CorrectionForm.actor(node.get("actor")))
                                            : Optional.empty(),
                                    node.path("rule").asText(),
                                    node.path("confidence").asDouble())));
        }

        private Optional<Cue> cue(JsonNode node) {
            return spans(node.path("spans"))
                    .map(spans -> new Cue(spans, Act.valueOf(node.path("act").asText())));
        }

        private Optional<TimeExpression> when(JsonNode node) {
            return spans(node.path("spans"))
                    .map(spans -> new TimeExpression(
                            spans.get(0),
                            day(node.path("start")),
                            day(node.path("end")),
                            node.path("rule").asText()));
        }

        private static Optional<LocalDate> day(JsonNode node) {
            return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
        }
    }
}

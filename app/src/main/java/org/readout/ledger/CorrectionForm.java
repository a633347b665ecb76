package org.readout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;

/** Corrections as JSON and back: what they keep must outlive every version of the program. Thread-safe. */
final class CorrectionForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CorrectionForm() {}

    /** All of a correction but its kind. */
    static String detail(Correction correction) {
        ObjectNode detail = JSON.createObjectNode();
        if (correction instanceof Correction.OfStatement one) {
            detail.put("statement", one.statement());
        }
        if (correction instanceof Correction.Speaker speaker) {
            detail.set(
                    "speaker",
                    speaker.speaker().<JsonNode>map(CorrectionForm::actor).orElse(detail.nullNode()));
        } else if (correction instanceof Correction.WordsAt words) {
            detail.put("start", words.start()).put("end", words.end());
        } else if (correction instanceof Correction.Tellers tellers) {
            ArrayNode list = detail.putArray("tellers");
            tellers.tellers().forEach(teller -> list.add(actor(teller)));
        } else if (correction instanceof Correction.AtOccasion at) {
            detail.put("occasion", at.occasion().orElse(null));
        } else if (correction instanceof Correction.MergeActors merge) {
            detail.put("actor", merge.actor()).put("into", merge.into());
        } else if (correction instanceof Correction.MergeOccasions merge) {
            detail.put("article", merge.article()).put("with", merge.with());
        } else if (correction instanceof Correction.SplitOccasion split) {
            detail.put("article", split.article());
        }
        return detail.toString();
    }

    /** A statement as it stood when somebody corrected it. */
    static String seen(StatementEntry statement) {
        ObjectNode seen = JSON.createObjectNode()
                .put("start", statement.place().start())
                .put("end", statement.place().end())
                .put("words", statement.words())
                .put("speaker", statement.speaker().map(CorrectionForm::shown).orElse(""))
                .put("occasion", statement.occasion().orElse(""));
        ArrayNode tellers = seen.putArray("tellers");
        statement.tellers().forEach(teller -> tellers.add(shown(teller)));
        return seen.toString();
    }

    private static String shown(PartyEntry party) {
        return party.name().orElse(party.words());
    }

    /** An actor as it was called when somebody merged it with another. */
    static String seen(String actor) {
        return JSON.createObjectNode().put("actor", actor).toString();
    }

    /** What stood where a correction put something else, of its kind and what its maker saw. */
    static String before(Correction correction, String kept) throws LedgerRefused {
        JsonNode seen;
        try {
            seen = JSON.readTree(kept);
        } catch (JsonProcessingException e) {
            throw new LedgerRefused("a correction in the ledger is damaged", e);
        }
        if (correction instanceof Correction.Speaker) {
            return seen.path("speaker").asText("");
        } else if (correction instanceof Correction.WordsAt) {
            return seen.path("words").asText("");
        } else if (correction instanceof Correction.AtOccasion) {
            return seen.path("occasion").asText("");
        } else if (correction instanceof Correction.Tellers) {
            List<String> tellers = new ArrayList<>();
            seen.path("tellers").forEach(teller -> tellers.add(teller.asText("")));
            return String.join(" → ", tellers);
        }
        return seen.path("actor").asText("");
    }

    static ObjectNode actor(Actor actor) {
        return JSON.createObjectNode()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("type", actor.type().name())
                .put("affiliation", actor.affiliation().orElse(null));
    }

    /**
     * A correction from its kind and its detail.
     *
     * @throws LedgerRefused if it cannot be read
     */
    static Correction read(String kind, String text) throws LedgerRefused {
        try {
            JsonNode detail = JSON.readTree(text);
            return switch (kind) {
                case "accept" -> new Correction.Accept(text(detail, "statement"));
                case "reject" -> new Correction.Reject(text(detail, "statement"));
                case "speaker" ->
                    new Correction.Speaker(
                            text(detail, "statement"),
                            detail.hasNonNull("speaker")
                                    ? Optional.of(actor(detail.get("speaker")))
                                    : Optional.empty());
                case "words" ->
                    new Correction.WordsAt(
                            text(detail, "statement"),
                            detail.path("start").asInt(),
                            detail.path("end").asInt());
                case "tellers" -> {
                    List<Actor> tellers = new ArrayList<>();
                    detail.path("tellers").forEach(teller -> tellers.add(actor(teller)));
                    yield new Correction.Tellers(text(detail, "statement"), tellers);
                }
                case "occasion" ->
                    new Correction.AtOccasion(
                            text(detail, "statement"),
                            detail.hasNonNull("occasion") ? Optional.of(text(detail, "occasion")) : Optional.empty());
                case "merge-actors" -> new Correction.MergeActors(text(detail, "actor"), text(detail, "into"));
                case "merge-occasions" -> new Correction.MergeOccasions(text(detail, "article"), text(detail, "with"));
                case "split-occasion" -> new Correction.SplitOccasion(text(detail, "article"));
                default -> throw new LedgerRefused("a correction of a kind that this version does not know: " + kind);
            };
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LedgerRefused("a correction in the ledger is damaged", e);
        }
    }

    private static String text(JsonNode detail, String field) {
        if (!detail.path(field).isTextual()) {
            throw new IllegalArgumentException("no " + field);
        }
        return detail.get(field).textValue();
    }

    static Actor actor(JsonNode node) {
        return new Actor(
                text(node, "id"),
                text(node, "name"),
                ActorType.valueOf(text(node, "type")),
                node.hasNonNull("affiliation") ? Optional.of(text(node, "affiliation")) : Optional.empty());
    }
}

package org.readout.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.api.Fault;
import org.readout.api.Refusal;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;

/** Corrections as they are sent and shown. */
final class CorrectionBody {
    private static final int LONGEST = 300;

    /** The fields of each kind, beside {@code kind} and {@code who}. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "accept", Set.of("statement"),
            "reject", Set.of("statement"),
            "speaker", Set.of("statement", "speaker"),
            "words", Set.of("statement", "start", "end"),
            "tellers", Set.of("statement", "tellers"),
            "occasion", Set.of("statement", "occasion"),
            "merge-actors", Set.of("actor", "into"),
            "merge-occasions", Set.of("article", "with"),
            "split-occasion", Set.of("article"));

    private final Actors actors;

    CorrectionBody(Actors actors) {
        this.actors = actors;
    }

    /** Who sends it, as he calls himself. */
    static String who(JsonNode body) {
        JsonNode who = body.path("who");
        return who.isMissingNode() ? "api" : text(body, "who");
    }

    /**
     * The correction that was sent.
     *
     * @throws Refusal if it is none
     */
    Correction read(JsonNode body) throws IOException {
        String kind = text(body, "kind");
        Set<String> fields = FIELDS.get(kind);
        if (fields == null) {
            throw unfit("There is no kind of correction with this name.");
        }
        for (String name : (Iterable<String>) body::fieldNames) {
            if (!fields.contains(name) && !name.equals("kind") && !name.equals("who")) {
                throw unfit("A correction of the kind " + kind + " has no field of this name.");
            }
        }
        for (String name : fields) {
            if (!body.has(name)) {
                throw unfit("A correction of the kind " + kind + " needs the field " + name + ".");
            }
        }
        try {
            return switch (kind) {
                case "accept" -> new Correction.Accept(text(body, "statement"));
                case "reject" -> new Correction.Reject(text(body, "statement"));
                case "speaker" -> new Correction.Speaker(text(body, "statement"), speaker(body.get("speaker")));
                case "words" ->
                    new Correction.WordsAt(text(body, "statement"), number(body, "start"), number(body, "end"));
                case "tellers" -> new Correction.Tellers(text(body, "statement"), tellers(body.get("tellers")));
                case "occasion" ->
                    new Correction.AtOccasion(
                            text(body, "statement"),
                            body.get("occasion").isNull() ? Optional.empty() : Optional.of(text(body, "occasion")));
                case "merge-actors" -> new Correction.MergeActors(text(body, "actor"), text(body, "into"));
                case "merge-occasions" -> new Correction.MergeOccasions(text(body, "article"), text(body, "with"));
                default -> new Correction.SplitOccasion(text(body, "article"));
            };
        } catch (IllegalArgumentException e) {
            throw unfit("The correction cannot be made: " + e.getMessage() + ".");
        }
    }

    /** The correction as a row. */
    static ObjectNode row(CorrectionEntry entry) {
        ObjectNode row = Json.row().put("id", entry.id());
        Correction correction = entry.correction();
        row.put("kind", correction.kind());
        Json.put(row, "article", entry.article());
        if (correction instanceof Correction.OfStatement one) {
            row.put("statement", one.statement());
        }
        if (correction instanceof Correction.Speaker speaker) {
            row.set("speaker", speaker.speaker().map(CorrectionBody::actor).orElse(null));
        } else if (correction instanceof Correction.WordsAt words) {
            row.put("start", words.start()).put("end", words.end());
        } else if (correction instanceof Correction.Tellers tellers) {
            ArrayNode list = row.putArray("tellers");
            tellers.tellers().forEach(teller -> list.add(actor(teller)));
        } else if (correction instanceof Correction.AtOccasion at) {
            Json.put(row, "occasion", at.occasion());
        } else if (correction instanceof Correction.MergeActors merge) {
            row.put("actor", merge.actor()).put("into", merge.into());
        } else if (correction instanceof Correction.MergeOccasions merge) {
            row.put("article", merge.article()).put("with", merge.with());
        } else if (correction instanceof Correction.SplitOccasion split) {
            row.put("article", split.article());
        }
        row.put("who", entry.who()).put("made", entry.made());
        if (entry.undone().isPresent()) {
            row.putObject("undone")
                    .put("who", entry.undone().get().who())
                    .put("when", entry.undone().get().when());
        } else {
            row.putNull("undone");
        }
        return row;
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = Json.object()
                .put("id", actor.id())
                .put("name", actor.name())
                .put("type", actor.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return Json.put(node, "affiliation", actor.affiliation());
    }

    private Optional<Actor> speaker(JsonNode node) throws IOException {
        return node.isNull() ? Optional.empty() : Optional.of(actor(node));
    }

    private List<Actor> tellers(JsonNode node) throws IOException {
        if (!node.isArray() || node.size() > 20) {
            throw unfit("The field tellers takes a list of at most 20 actors.");
        }
        List<Actor> tellers = new ArrayList<>();
        for (JsonNode teller : node) {
            tellers.add(actor(teller));
        }
        return tellers;
    }

    /** An actor by its id, or a new one with all that is known of it. */
    private Actor actor(JsonNode node) throws IOException {
        if (node.isTextual()) {
            ActorEntry entry = actors.find(node.textValue())
                    .orElseThrow(() ->
                            unfit("There is no actor with this id. A new one needs id, name, type and affiliation."));
            return new Actor(entry.id(), entry.name(), entry.type(), entry.affiliation());
        }
        if (!node.isObject()) {
            throw unfit("An actor is an id, or an object with id, name, type and affiliation.");
        }
        String type = text(node, "type");
        for (ActorType known : ActorType.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(type)) {
                return new Actor(
                        text(node, "id"),
                        text(node, "name"),
                        known,
                        node.path("affiliation").isTextual()
                                ? Optional.of(text(node, "affiliation"))
                                : Optional.empty());
            }
        }
        throw unfit("There is no type of actor with this name.");
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).textValue();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw unfit("The field " + field + " takes a text of 1 to " + LONGEST + " characters.");
        }
        return text;
    }

    private static int number(JsonNode node, String field) {
        if (!node.path(field).isInt()) {
            throw unfit("The field " + field + " takes a whole number.");
        }
        return node.path(field).intValue();
    }

    static Refusal unfit(String detail) {
        return new Refusal(new Fault(422, "It cannot be done so", detail));
    }
}

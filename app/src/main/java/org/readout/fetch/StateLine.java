package org.readout.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The lines of the logbook: what each of them says as JSON, and back. */
final class StateLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StateLine() {}

    static ObjectNode of(Held held) {
        ObjectNode node = JSON.createObjectNode()
                .put("page", held.asked())
                .put("uri", held.uri())
                .put("taken", held.taken().toString())
                .put("record", held.record())
                .put("digest", held.digest())
                .put("sha256", held.sha256());
        put(node, "etag", held.etag());
        put(node, "modified", held.modified());
        held.announced().ifPresent(announced -> node.set("announced", of(announced)));
        return node;
    }

    static ObjectNode of(Announced announced) {
        ObjectNode node =
                JSON.createObjectNode().put("entry", announced.address()).put("feed", announced.feed());
        put(node, "title", announced.title());
        put(node, "outlet", announced.outlet());
        put(node, "published", announced.published());
        put(node, "language", announced.language());
        return node;
    }

    static ObjectNode of(Missed missed) {
        ObjectNode node = JSON.createObjectNode()
                .put("missed", missed.asked())
                .put("at", missed.at().toString())
                .put("rounds", missed.rounds())
                .put("lasting", missed.lasting())
                .put("why", missed.why());
        missed.announced().ifPresent(announced -> node.set("announced", of(announced)));
        return node;
    }

    static ObjectNode of(Followed followed) {
        ObjectNode node = JSON.createObjectNode()
                .put("followed", followed.address())
                .put("at", followed.at().toString())
                .put("interval", followed.interval().toMillis());
        put(node, "etag", followed.etag());
        put(node, "modified", followed.modified());
        return node;
    }

    /** The bytes of a line, without its end. */
    static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can be written", e);
        }
    }

    /** The object that a line holds; empty where it holds none. */
    static Optional<JsonNode> read(byte[] line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Enters in {@code holdings} what a line says.
     *
     * @return whether it says anything
     */
    static boolean enter(JsonNode node, Holdings holdings) {
        try {
            if (node.has("page")) {
                holdings.enter(held(node));
            } else if (node.has("entry")) {
                holdings.enter(announced(node));
            } else if (node.has("missed")) {
                holdings.enter(new Missed(
                        text(node, "missed"),
                        Instant.parse(text(node, "at")),
                        node.path("rounds").asInt(1),
                        node.path("lasting").asBoolean(),
                        text(node, "why"),
                        said(node)));
            } else if (node.has("followed")) {
                holdings.enter(new Followed(
                        text(node, "followed"),
                        Instant.parse(text(node, "at")),
                        Duration.ofMillis(node.path("interval").asLong()),
                        optional(node, "etag"),
                        optional(node, "modified")));
            } else {
                return false;
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Held held(JsonNode node) {
        return new Held(
                text(node, "page"),
                text(node, "uri"),
                Instant.parse(text(node, "taken")),
                text(node, "record"),
                text(node, "digest"),
                text(node, "sha256"),
                optional(node, "etag"),
                optional(node, "modified"),
                said(node));
    }

    private static Optional<Announced> said(JsonNode node) {
        JsonNode said = node.path("announced");
        return said.isObject() ? Optional.of(announced(said)) : Optional.empty();
    }

    private static Announced announced(JsonNode node) {
        return new Announced(
                text(node, "entry"),
                text(node, "feed"),
                optional(node, "title"),
                optional(node, "outlet"),
                optional(node, "published"),
                optional(node, "language"));
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}

package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LinkedExportTest {
    private static final String STATEMENT = "urn:x-readout:statement:e1b2c3d4e5f60718-s1";

    /** The document as a JSON-LD 1.1 processor understands it: every node by its name, without any other document. */
    private static Map<String, JsonObject> nodes(byte[] document) throws JsonLdError {
        JsonArray flattened = JsonLd.flatten(JsonDocument.of(new ByteArrayInputStream(document)))
                .loader((address, options) -> {
                    throw new IllegalStateException("refers to " + address);
                })
                .get()
                .asJsonArray();
        Map<String, JsonObject> nodes = new HashMap<>();
        for (JsonValue node : flattened) {
            nodes.put(node.asJsonObject().getString("@id"), node.asJsonObject());
        }
        return nodes;
    }

    private static Map<String, JsonObject> lighthouse(Ending ending) throws JsonLdError {
        return nodes(Newsroom.export(ExportFormat.JSON_LD, ending, List.of(Filing.of(Newsroom.lighthouse()))));
    }

    private static String id(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0).getString("@id");
    }

    private static String value(JsonObject node, String property) {
        JsonValue value = node.getJsonArray(property).getJsonObject(0).get("@value");
        return value.getValueType() == JsonValue.ValueType.STRING
                ? node.getJsonArray(property).getJsonObject(0).getString("@value")
                : value.toString();
    }

    private static List<String> types(JsonObject node) {
        return node.getJsonArray("@type").stream()
                .map(type -> type.toString().replace("\"", ""))
                .toList();
    }

    @Test
    void aQuotationIsSpokenBySomebodyInAnArticle() throws JsonLdError {
        Map<String, JsonObject> nodes = lighthouse(Ending.complete());
        JsonObject quotation = nodes.get(STATEMENT);
        assertThat(types(quotation)).contains("https://schema.org/Quotation");
        assertThat(value(quotation, "https://schema.org/text")).isEqualTo("The lamp 🗼 burns,");
        JsonObject speaker = nodes.get(id(quotation, "https://schema.org/spokenByCharacter"));
        assertThat(types(speaker)).containsExactly("https://schema.org/Person");
        assertThat(value(speaker, "https://schema.org/name")).isEqualTo("Ida Halvorsen");
        JsonObject article = nodes.get(id(quotation, "https://schema.org/isPartOf"));
        assertThat(types(article)).contains("https://schema.org/NewsArticle");
        assertThat(value(article, "https://schema.org/headline")).isEqualTo("🗼 The keepers’ 🗼 report");
        assertThat(id(article, "https://schema.org/url")).isEqualTo("https://skagen.example/2025/lamp?id=7&lang=en");
        assertThat(quotation
                        .getJsonArray("urn:x-readout:term:teller")
                        .getJsonObject(0)
                        .getJsonArray("@list"))
                .hasSize(1);
    }

    @Test
    void aPositionIsAClaimAndAnUnresolvedSpeakerHasNoType() throws JsonLdError {
        Map<String, JsonObject> nodes = lighthouse(Ending.complete());
        JsonObject claim = nodes.get(STATEMENT.replace("s1", "s3"));
        assertThat(types(claim)).contains("https://schema.org/Claim");
        assertThat(id(claim, "https://schema.org/creator")).isEqualTo("urn:x-readout:actor:person:halvorsen");
        JsonObject keeper =
                nodes.get(id(nodes.get(STATEMENT.replace("s1", "s2")), "https://schema.org/spokenByCharacter"));
        assertThat(keeper.containsKey("@type")).isFalse();
        assertThat(value(keeper, "urn:x-readout:term:resolved")).isEqualTo("false");
        assertThat(id(nodes.get(STATEMENT.replace("s1", "s4")), "urn:x-readout:term:copyOf"))
                .isEqualTo(STATEMENT.replace("s1", "s2"));
    }

    @Test
    void theRunUsedTheCaptureAndGeneratedTheStatement() throws JsonLdError {
        Map<String, JsonObject> nodes = lighthouse(Ending.complete());
        JsonObject activity = nodes.get(id(nodes.get(STATEMENT), "http://www.w3.org/ns/prov#wasGeneratedBy"));
        assertThat(types(activity)).containsExactly("http://www.w3.org/ns/prov#Activity");
        assertThat(value(activity, "http://www.w3.org/ns/prov#endedAtTime")).isEqualTo("2025-05-06T10:15:30.250Z");
        JsonObject capture = nodes.get(id(activity, "http://www.w3.org/ns/prov#used"));
        assertThat(capture.getString("@id")).isEqualTo("ni:///sha-256;4bLD1OX2BxjhssPU5fYHGOGyw9Tl9gcY4bLD1OX2Bxg");
        assertThat(value(capture, "https://schema.org/sha256")).isEqualTo("e1b2c3d4e5f60718".repeat(4));
        JsonObject agent = nodes.get(id(activity, "http://www.w3.org/ns/prov#wasAssociatedWith"));
        assertThat(types(agent)).contains("http://www.w3.org/ns/prov#SoftwareAgent");
        assertThat(value(agent, "https://schema.org/softwareVersion")).isEqualTo("0.1.0");
    }

    @Test
    void anOccasionIsAnEventWithThoseWhoAttended() throws JsonLdError, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportWriter writer = ExportFormat.JSON_LD.begin(bytes, Newsroom.RUN);
        writer.occasion(RowExportTest.CALL);
        writer.article(Filing.of(Newsroom.lighthouse())
                .withOccasions(List.of(
                        Optional.of(RowExportTest.CALL.id()), Optional.empty(), Optional.empty(), Optional.empty())));
        writer.end(Ending.complete());
        Map<String, JsonObject> nodes = nodes(bytes.toByteArray());
        JsonObject event = nodes.get(id(nodes.get(STATEMENT), "urn:x-readout:term:occasion"));
        assertThat(types(event)).containsExactly("https://schema.org/Event");
        assertThat(value(event, "https://schema.org/startDate")).isEqualTo("2025-05-05");
        assertThat(event.getJsonArray("https://schema.org/attendee")).hasSize(2);
    }

    @Test
    void theLastNodeSaysWhetherTheExportIsComplete() throws JsonLdError {
        JsonObject whole = export(lighthouse(Ending.complete()));
        assertThat(value(whole, "urn:x-readout:term:complete")).isEqualTo("true");
        assertThat(value(whole, "urn:x-readout:term:nodes")).isEqualTo("10");
        JsonObject cut = export(lighthouse(Ending.cut("The reader left.")));
        assertThat(value(cut, "urn:x-readout:term:complete")).isEqualTo("false");
        assertThat(value(cut, "urn:x-readout:term:reason")).isEqualTo("The reader left.");
    }

    private static JsonObject export(Map<String, JsonObject> nodes) {
        return nodes.values().stream()
                .filter(node -> node.containsKey("@type") && types(node).contains("urn:x-readout:term:Export"))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 60)
    void aProcessorDropsNoTypeAndNoPropertyOfHostileCoverage(@ForAll long seed) throws JsonLdError {
        List<Filing> filings = ExportWriterTest.byChance(seed);
        byte[] document = Newsroom.export(ExportFormat.JSON_LD, Ending.complete(), filings);
        Map<String, JsonObject> nodes = nodes(document);
        for (Filing filing : filings) {
            for (int index : filing.chosen()) {
                JsonObject node =
                        nodes.get(LinkedName.of("statement", filing.ids().get(index)));
                assertThat(node).isNotNull();
                assertThat(types(node)).hasSize(2);
                assertThat(node.keySet())
                        .contains("https://schema.org/text", "urn:x-readout:term:kind", "urn:x-readout:term:by");
            }
        }
        for (JsonObject node : nodes.values()) {
            for (String property : new TreeSet<>(node.keySet())) {
                assertThat(property.startsWith("@") || property.contains(":"))
                        .as(property)
                        .isTrue();
            }
        }
    }

    @Property(tries = 150)
    void bothSelectorsFindTheSameWords(@ForAll long seed) throws IOException {
        List<Filing> filings = ExportWriterTest.byChance(seed);
        JsonNode document =
                new ObjectMapper().readTree(Newsroom.export(ExportFormat.JSON_LD, Ending.complete(), filings));
        Map<String, int[]> bodies = new HashMap<>();
        for (JsonNode node : document.path("@graph")) {
            if (node.has("articleBody")) {
                bodies.put(
                        node.path("@id").asText(),
                        node.path("articleBody").asText().codePoints().toArray());
            }
            for (JsonNode target : node.path("target")) {
                int[] body = bodies.get(target.path("source").asText());
                int start = target.path("selector").get(0).path("start").asInt();
                int end = target.path("selector").get(0).path("end").asInt();
                JsonNode quote = target.path("selector").get(1);
                assertThat(quote.path("exact").asText()).isEqualTo(new String(body, start, end - start));
                int from = Math.max(0, start - LinkedExport.CONTEXT);
                assertThat(quote.path("prefix").asText()).isEqualTo(new String(body, from, start - from));
                int to = Math.min(body.length, end + LinkedExport.CONTEXT);
                assertThat(quote.path("suffix").asText()).isEqualTo(new String(body, end, to - end));
            }
        }
    }

    @Test
    void everyNodeStandsOnALineOfItsOwn() throws IOException {
        String document = new String(
                Newsroom.export(ExportFormat.JSON_LD, Ending.complete(), List.of(Filing.of(Newsroom.lighthouse()))),
                StandardCharsets.UTF_8);
        List<String> lines = document.lines().toList();
        assertThat(lines).hasSize(2 + 11 + 1);
        for (String line : lines.subList(2, lines.size() - 1)) {
            String node = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            assertThat(new ObjectMapper().readTree(node).has("@id")).isTrue();
        }
    }

    @Test
    void onlyAnAddressOnTheWebIsAnAddress() {
        assertThat(LinkedName.address("https://skagen.example/a b")).isEmpty();
        assertThat(LinkedName.address("javascript:alert(1)")).isEmpty();
        assertThat(LinkedName.address("file:///home/a")).isEmpty();
        assertThat(LinkedName.address("clippings/a.txt")).isEmpty();
        assertThat(LinkedName.address("https://skagen.example/é")).contains("https://skagen.example/%C3%A9");
        assertThat(LinkedName.of("actor", "<a> é%")).isEqualTo("urn:x-readout:actor:%3Ca%3E%20%C3%A9%25");
    }
}

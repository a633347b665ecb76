package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.readout.account.Comparison;
import org.readout.account.Dossier;

class OccasionGoldTest {
    private static final Set<String> RELATIONS =
            Set.of("same-words", "altered-quote", "paraphrase", "only-one", "different-speaker", "contradiction");

    private final Harbour harbour;
    private final JsonNode gold;

    OccasionGoldTest() throws IOException {
        harbour = new Harbour();
        gold = read(harbour.gold());
    }

    private static JsonNode read(OccasionGold gold) throws IOException {
        return new ObjectMapper().readTree(gold.gold());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theOccasionStandsAtTheHead() {
        assertThat(gold.path("occasion").path("kind").asText()).isEqualTo("meeting");
        assertThat(gold.path("occasion").path("date").asText()).isEqualTo("2025-05-05");
        assertThat(gold.path("occasion").path("participants").get(0).asText()).isEqualTo("Ida Halvorsen");
        assertThat(names(gold.path("published"))).containsExactly("a", "b", "c");
        assertThat(harbour.gold().texts()).containsOnlyKeys("a.txt", "b.txt", "c.txt");
    }

    @Test
    void everyVersionIsAnExactPieceOfItsReport() {
        Map<String, String> texts = harbour.gold().texts();
        assertThat(gold.path("points")).isNotEmpty();
        for (JsonNode point : gold.path("points")) {
            for (String letter : names(point.path("in"))) {
                String text = point.path("in").path(letter).path("text").asText();
                assertThat(texts.get(letter + ".txt")).contains(text);
                assertThat(text).isEqualTo(text.strip()).isNotEmpty();
            }
        }
    }

    @Test
    void aPointHoldsWhatTheScorerAsksFor() {
        for (JsonNode point : gold.path("points")) {
            List<String> in = names(point.path("in"));
            assertThat(names(point.path("teller"))).isEqualTo(in);
            String relation = point.path("relation").asText();
            assertThat(relation).isIn(RELATIONS);
            assertThat(relation.equals("only-one")).isEqualTo(in.size() == 1);
            assertThat(point.path("note").asText()).isNotBlank();
            if (relation.equals("contradiction")) {
                assertThat(point.path("aspect").isTextual()).isTrue();
            }
            for (JsonNode group : point.path("groups")) {
                assertThat(StreamSupport.stream(group.spliterator(), false).map(JsonNode::asText))
                        .isNotEmpty()
                        .isSubsetOf(in);
            }
        }
    }

    @Test
    void theRelationsAreThoseOfTheComparison() {
        Map<String, List<String>> found = new java.util.TreeMap<>();
        for (JsonNode point : gold.path("points")) {
            found.computeIfAbsent(point.path("relation").asText(), relation -> new ArrayList<>())
                    .add(point.path("in").toString());
        }
        assertThat(found).containsKeys("altered-quote", "contradiction", "only-one");
        assertThat(found.get("contradiction"))
                .anyMatch(versions -> versions.contains("40 million") && versions.contains("60 million"));
        assertThat(found.get("altered-quote"))
                .anyMatch(versions -> versions.contains("dredged before") && versions.contains("dredged after"));
    }

    @Test
    void whatIsNotOfOneOccasionIsRefused() throws IOException {
        Dossier other = new Dossier("call-1", harbour.dossier.reports(), List.of());
        assertThatThrownBy(() -> new OccasionGold(harbour.occasion, other, harbour.comparison))
                .hasMessageContaining("not of one occasion");
        Dossier fewer =
                new Dossier(harbour.occasion.id(), harbour.dossier.reports().subList(0, 1), List.of());
        assertThatThrownBy(() -> new OccasionGold(harbour.occasion, fewer, harbour.comparison).gold())
                .hasMessageContaining("no report");
        Comparison empty = new Comparison(harbour.occasion.id(), List.of(), List.of());
        assertThat(read(new OccasionGold(harbour.occasion, harbour.dossier, empty))
                        .path("points"))
                .isEmpty();
    }
}

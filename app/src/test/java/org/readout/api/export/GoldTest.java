package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;

class GoldTest {
    private static List<JsonNode> gold(ExportFormat format, Analysis... analyses) throws IOException {
        return ExportWriterTest.lines(Newsroom.export(
                format,
                Ending.complete(),
                List.of(analyses).stream().map(Filing::of).toList()));
    }

    @Test
    void aLineOfAttributionsHoldsAnArticleWithItsStatements() throws IOException {
        JsonNode line =
                gold(ExportFormat.ATTRIBUTION_GOLD, Newsroom.lighthouse()).get(0);
        assertThat(line.path("id").asText()).isEqualTo("e1b2c3d4e5f60718");
        assertThat(line.path("quotes"))
                .extracting(quote -> quote.path("type").asText())
                .containsExactly("direct", "mixed", "indirect", "mixed");
        JsonNode first = line.path("quotes").get(0);
        assertThat(first.path("content").toString()).isEqualTo("[[26,43]]");
        assertThat(first.path("source_text").asText()).isEqualTo("Ida Halvorsen");
        assertThat(first.path("cue_text").asText()).isEqualTo("said");
    }

    @Test
    void anArticleWithoutStatementsIsGoldToo() throws IOException {
        JsonNode line = gold(
                        ExportFormat.ATTRIBUTION_GOLD,
                        new Analysis(Newsroom.lighthouse().article(), List.of()))
                .get(0);
        assertThat(line.path("quotes")).isEmpty();
        assertThat(line.path("text").asText()).startsWith("🗼");
    }

    @Test
    void goldThatIsCutShortHasALineThatNoScorerTakes() throws IOException {
        List<JsonNode> lines = ExportWriterTest.lines(
                Newsroom.export(ExportFormat.ATTRIBUTION_GOLD, Ending.cut("Stopped."), List.of()));
        assertThat(lines.get(0).path("cut").path("reason").asText()).isEqualTo("Stopped.");
    }

    @Property(tries = 150)
    void spansCutOutTheirWords(@ForAll long seed) throws IOException {
        for (Filing filing : ExportWriterTest.byChance(seed)) {
            for (JsonNode line : ExportWriterTest.lines(
                    Newsroom.export(ExportFormat.ATTRIBUTION_GOLD, Ending.complete(), List.of(filing)))) {
                int[] text = line.path("text").asText().codePoints().toArray();
                for (JsonNode quote : line.path("quotes")) {
                    assertThat(cut(text, quote.path("source")))
                            .isEqualTo(quote.path("source_text").asText());
                    assertThat(cut(text, quote.path("cue")))
                            .isEqualTo(quote.path("cue_text").asText());
                    assertThat(cut(text, quote.path("content"))).isNotEmpty();
                }
            }
        }
    }

    private static String cut(int[] text, JsonNode spans) {
        StringBuilder words = new StringBuilder();
        for (JsonNode span : spans) {
            int start = span.path(0).asInt();
            words.append(words.length() == 0 ? "" : " ")
                    .append(new String(text, start, span.path(1).asInt() - start));
        }
        return words.toString();
    }

    @Test
    void aLineOfCoverageHoldsAResolvedStatementOrABlock() throws IOException {
        List<JsonNode> lines = gold(ExportFormat.COVERAGE_GOLD, Newsroom.lighthouse());
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("file").asText()).isEqualTo("lamp?id=7&lang=en");
        assertThat(lines.get(0).path("kind").asText()).isEqualTo("quoted");
        assertThat(lines.get(0).path("content_contains").asText()).isEqualTo("The lamp 🗼 burns,");
        assertThat(lines.get(0).path("speaker_matches").asText()).isEqualTo("^Ida Halvorsen$");
        assertThat(lines.get(0).path("teller_matches").asText()).isEqualTo("^Coastal Ministry$");
        assertThat(lines.get(1).path("kind").asText()).isEqualTo("reported");
        assertThat(lines.get(1).path("teller_matches").isNull()).isTrue();
        assertThat(lines.get(2).path("block").asText()).isEqualTo("furniture");
        assertThat(lines.get(2).path("contains").asText()).isEqualTo("Subscribe to our lamps.");
        assertThat(lines.get(3).path("block").asText()).isEqualTo("repeat");
        assertThat(lines.get(3).path("starts").asText()).startsWith("A keeper said");
    }

    @Property
    void anExpressionMatchesItsWordsAndNoOthers(@ForAll String words) {
        Pattern pattern = Pattern.compile("^" + CoverageGold.escaped(words) + "$", Pattern.DOTALL);
        assertThat(pattern.matcher(words).matches()).isTrue();
        assertThat(pattern.matcher(words + "x").matches()).isFalse();
    }
}

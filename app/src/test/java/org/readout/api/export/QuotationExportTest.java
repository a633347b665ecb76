package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuotationExportTest {
    @Test
    void aLineHoldsTheQuotationsOfAnArticleWithTheirSpeakers() throws IOException {
        List<JsonNode> lines = ExportWriterTest.lines(
                Newsroom.export(ExportFormat.QUOTATIONS, Ending.complete(), List.of(Filing.of(Newsroom.lighthouse()))));
        assertThat(lines).hasSize(1);
        JsonNode line = lines.get(0);
        assertThat(line.path("date").asText()).isEqualTo("2025-05-06");
        assertThat(line.path("url").asText()).isEqualTo("https://skagen.example/2025/lamp?id=7&lang=en");
        assertThat(line.path("lang").asText()).isEqualTo("ENGLISH");
        assertThat(line.path("quotes"))
                .extracting(quote -> quote.path("quote").asText())
                .containsExactly("The lamp 🗼 burns,", "paid for, twice");
        JsonNode first = line.path("quotes").get(0);
        assertThat(first.path("pre").asText()).isEqualTo("🗼 The keepers’ 🗼 report\n\n“");
        assertThat(first.path("post").asText()).startsWith("” Ida Halvorsen said on Monday");
        assertThat(first.path("speaker").asText()).isEqualTo("Ida Halvorsen");
        assertThat(first.path("tellers").get(0).asText()).isEqualTo("Coastal Ministry");
        assertThat(line.path("quotes").get(1).path("speaker").isNull()).isTrue();
        assertThat(line.path("quotes").get(1).path("speakerWords").asText()).isEqualTo("A keeper");
    }

    @Test
    void anArticleWithoutQuotationsHasNoLine() {
        assertThat(Newsroom.export(
                        ExportFormat.QUOTATIONS,
                        Ending.complete(),
                        List.of(Filing.of(Newsroom.lighthouse()).choosing(List.of(2, 3)))))
                .isEmpty();
    }

    @Test
    void anExportThatIsCutShortSaysSoInItsLastLine() throws IOException {
        List<JsonNode> lines = ExportWriterTest.lines(Newsroom.export(
                ExportFormat.QUOTATIONS, Ending.cut("Too slow."), List.of(Filing.of(Newsroom.lighthouse()))));
        assertThat(lines.get(1).path("cut").path("rows").asInt()).isEqualTo(1);
        assertThat(lines.get(1).path("cut").path("reason").asText()).isEqualTo("Too slow.");
    }

    @Property(tries = 200)
    void wordsAndContextAreOneCutOfTheText(@ForAll long seed) throws IOException {
        for (Filing filing : ExportWriterTest.byChance(seed)) {
            int[] points = Galley.wellFormed(filing.analysis().article().text())
                    .codePoints()
                    .toArray();
            for (JsonNode line : ExportWriterTest.lines(
                    Newsroom.export(ExportFormat.QUOTATIONS, Ending.complete(), List.of(filing)))) {
                for (JsonNode quote : line.path("quotes")) {
                    int start = quote.path("start").asInt();
                    int end = quote.path("end").asInt();
                    assertThat(quote.path("quote").asText()).isEqualTo(new String(points, start, end - start));
                    int from = Math.max(0, start - QuotationExport.CONTEXT);
                    int to = Math.min(points.length, end + QuotationExport.CONTEXT);
                    assertThat(quote.path("pre").asText()
                                    + quote.path("quote").asText()
                                    + quote.path("post").asText())
                            .isEqualTo(new String(points, from, to - from));
                }
            }
        }
    }
}

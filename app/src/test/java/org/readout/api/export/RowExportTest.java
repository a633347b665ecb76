package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.readout.analysis.JsonLines;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import org.readout.story.OccasionKind;
import org.readout.story.OccasionReport;

class RowExportTest {
    static final Occasion CALL = new Occasion(
            "call-2025-05-05-halvorsen",
            OccasionKind.CALL,
            Optional.of(new DateRange(LocalDate.parse("2025-05-05"), LocalDate.parse("2025-05-05"))),
            Optional.empty(),
            List.of(Newsroom.HALVORSEN, Newsroom.MINISTRY),
            List.of(new OccasionReport("e1b2c3d4e5f60718", List.of(0), Optional.empty())),
            List.of());

    @Test
    void theRowsAreThoseOfTheAnalysisUnderTheGivenIds() throws IOException {
        List<JsonNode> rows = ExportWriterTest.lines(Newsroom.export(
                ExportFormat.JSON_LINES,
                Ending.complete(),
                List.of(Filing.of(Newsroom.lighthouse())
                        .withIds(List.of("w", "x", "y", "z"))
                        .withOccasions(List.of(
                                Optional.of("call-1"), Optional.empty(), Optional.empty(), Optional.empty())))));
        assertThat(rows)
                .extracting(row -> row.path("row").asText())
                .containsExactly("run", "article", "statement", "statement", "statement", "statement", "end");
        assertThat(rows.get(2).path("id").asText()).isEqualTo("w");
        assertThat(rows.get(2).path("occasion").asText()).isEqualTo("call-1");
        assertThat(rows.get(3).path("occasion").isNull()).isTrue();
        assertThat(rows.get(5).path("copyOf").asText()).isEqualTo("x");
        assertThat(rows.get(6).path("end").path("complete").asBoolean()).isTrue();
        assertThat(rows.get(6).path("end").path("rows").asInt()).isEqualTo(6);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("schema").asInt()).isEqualTo(JsonLines.SCHEMA));
    }

    @Property(tries = 200)
    void withoutTheWordOfItsKindARowIsTheAnalysisOwn(@ForAll long seed) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Filing filing : ExportWriterTest.byChance(seed)) {
            Filing own = Filing.of(filing.analysis());
            Iterator<JsonNode> rows = ExportWriterTest.lines(
                            Newsroom.export(ExportFormat.JSON_LINES, Ending.complete(), List.of(own)))
                    .iterator();
            rows.next();
            JsonLines lines = new JsonLines();
            List<String> expected = new ArrayList<>();
            expected.add(new String(lines.article(own.analysis(), Optional.empty()), StandardCharsets.UTF_8));
            for (String line : new String(lines.statements(own.analysis()), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    expected.add(line);
                }
            }
            for (String line : expected) {
                ObjectNode row = (ObjectNode) rows.next();
                row.remove("row");
                assertThat(json.writeValueAsString(row)).isEqualTo(json.writeValueAsString(json.readTree(line)));
            }
        }
    }

    @Test
    void anExportThatIsCutShortSaysSoInItsLastRow() throws IOException {
        List<JsonNode> rows = ExportWriterTest.lines(Newsroom.export(
                ExportFormat.JSON_LINES,
                Ending.cut("The ledger went away."),
                List.of(Filing.of(Newsroom.lighthouse()).choosing(List.of(2)))));
        JsonNode end = rows.get(rows.size() - 1).path("end");
        assertThat(end.path("complete").asBoolean()).isFalse();
        assertThat(end.path("rows").asInt()).isEqualTo(rows.size() - 1).isEqualTo(3);
        assertThat(end.path("reason").asText()).isEqualTo("The ledger went away.");
    }

    @Test
    void aRunIsToldOnceBeforeTheArticlesThatCameOfIt() throws IOException {
        Filing filing = Filing.of(Newsroom.lighthouse()).choosing(List.of());
        Provenance older = new Provenance("Readout", "0.0.9", List.of(), Newsroom.RUN.time());
        List<JsonNode> rows = ExportWriterTest.lines(Newsroom.export(
                ExportFormat.JSON_LINES, Ending.complete(), List.of(filing, filing, filing.from(older))));
        assertThat(rows)
                .extracting(row -> row.path("row").asText())
                .containsExactly("run", "article", "article", "run", "article", "end");
        assertThat(rows.get(3).path("version").asText()).isEqualTo("0.0.9");
    }

    @Test
    void anOccasionIsARowWithoutStatementsUnderIdsThatAreNotGiven() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportWriter writer = ExportFormat.JSON_LINES.begin(bytes, Newsroom.RUN);
        writer.occasion(CALL);
        writer.end(Ending.complete());
        JsonNode row = ExportWriterTest.lines(bytes.toByteArray()).get(0);
        assertThat(row.path("row").asText()).isEqualTo("occasion");
        assertThat(row.path("kind").asText()).isEqualTo("call");
        assertThat(row.path("articles").path(0).asText()).isEqualTo("e1b2c3d4e5f60718");
        assertThat(row.has("reports") || row.has("accounts")).isFalse();
    }
}

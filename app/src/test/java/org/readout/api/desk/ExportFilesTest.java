package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.api.export.ExportFormat;
import org.readout.api.export.Provenance;
import org.readout.ledger.Correction;
import org.readout.ledger.Review;
import org.readout.ledger.StatementEntry;
import org.readout.web.Counted;
import org.readout.web.ExportChoice;
import org.readout.web.ExportPage;

class ExportFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Kiosk bureau;

    @BeforeAll
    static void open() throws IOException {
        bureau = new Kiosk(folder);
        bureau.add(
                Kiosk.report(
                        "ferry.txt",
                        "Corriente",
                        "2030-05-06",
                        "LISBON, May 6 (Corriente) — “We will not close the harbour,” Foreign Minister Amália Teles of"
                                + " Portugal said on Monday after a telephone call with Foreign Minister Jon Arvidsen of"
                                + " Norway.\n\nTeles said that the ferry line would open in June. Arvidsen denied that"
                                + " Norway had asked for a delay.\n"),
                Kiosk.report(
                        "oslo.txt",
                        "Fjordpost",
                        "2030-05-06",
                        "OSLO, May 6 (Fjordpost) — Norwegian Foreign Minister Jon Arvidsen spoke by telephone on Monday"
                                + " with Foreign Minister Amália Teles of Portugal about the ferry line.\n\n“The talks were"
                                + " honest and short,” Arvidsen said.\n"),
                Kiosk.report(
                        "bridge.txt",
                        "Isla",
                        "2031-06-11",
                        "VALLETTA, June 11 (Isla) — Prime Minister Karl Zammutto of Malta said on Wednesday that the"
                                + " bridge would be “the longest in our sea”.\n"));
    }

    @AfterAll
    static void close() throws IOException {
        bureau.close();
    }

    private static String file(String query) throws IOException {
        HttpResponse<byte[]> answer = bureau.ask("export/file?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"readout-");
        return Kiosk.text(answer);
    }

    private static List<JsonNode> rows(String lines) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private static List<JsonNode> rows(String lines, String kind) throws IOException {
        return rows(lines).stream()
                .filter(row -> row.path("row").asText().equals(kind))
                .toList();
    }

    @Test
    void everyFormatComesWhole() throws IOException {
        for (ExportChoice choice : ExportChoice.values()) {
            HttpResponse<byte[]> answer = bureau.ask("export/file?format=" + choice.value() + "&scope=all");
            assertThat(answer.statusCode()).as(choice.value()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains(ExportFormat.named(choice.value()).orElseThrow().mediaType());
        }
        assertThat(file("format=csv")).startsWith("id,article,").contains("We will not close the harbour");
        assertThat(new String(bureau.ask("export/file?format=parquet").body(), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("PAR1");
        assertThat(JSON.readTree(file("format=jsonld")).isObject()).isTrue();
    }

    @Test
    void theWholeLedgerHasArticlesStatementsAndOccasions() throws IOException {
        String lines = file("format=jsonl&scope=all");
        assertThat(rows(lines, "article")).hasSize(3);
        assertThat(rows(lines, "statement").stream().map(row -> row.path("id").asText()))
                .containsExactlyElementsOf(
                        bureau.statements().stream().map(StatementEntry::id).toList());
        assertThat(rows(lines, "occasion")).isNotEmpty();
        List<JsonNode> all = rows(lines);
        JsonNode end = all.get(all.size() - 1);
        assertThat(end.path("end").path("complete").asBoolean()).isTrue();
        assertThat(end.path("end").path("rows").asInt()).isEqualTo(all.size() - 1);
    }

    @Test
    void aSpeakersExportHasThatSpeakerOnly() throws IOException {
        String actor = bureau.statements().stream()
                .flatMap(entry -> entry.speaker().stream())
                .filter(party -> party.name().equals(Optional.of("Jon Arvidsen")))
                .flatMap(party -> party.actor().stream())
                .findFirst()
                .orElseThrow();
        String lines = file("format=jsonl&scope=speaker&id=" + Kiosk.encoded(actor));
        assertThat(rows(lines, "statement")).hasSize(2);
        assertThat(rows(lines, "article")).hasSize(2);
        assertThat(bureau.page("export.html?scope=speaker&id=" + Kiosk.encoded(actor)))
                .contains("2 statements")
                .contains("Jon Arvidsen");
    }

    @Test
    void aSearchsExportHasWhatItFinds() throws IOException {
        String lines = file("format=jsonl&scope=search&q=bridge");
        assertThat(rows(lines, "statement")).hasSize(1);
        assertThat(bureau.page("export.html?scope=search&q=bridge"))
                .contains("1 statement")
                .contains("export/file?format=csv&amp;scope=search&amp;q=bridge");
        assertThat(bureau.ask("export/file?format=csv&scope=search&q=a&from=never")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOccasionsExportHasWhatWasSaidThere() throws IOException {
        String occasion = bureau.statements().stream()
                .flatMap(entry -> entry.occasion().stream())
                .findFirst()
                .orElseThrow();
        long number = bureau.statements().stream()
                .filter(entry -> entry.occasion().equals(Optional.of(occasion)))
                .count();
        assertThat(rows(file("format=jsonl&scope=occasion&id=" + Kiosk.encoded(occasion)), "statement"))
                .hasSize((int) number);
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        assertThat(bureau.ask("export/file?format=docx").statusCode()).isEqualTo(400);
        assertThat(bureau.ask("export/file?format=csv&scope=moon").statusCode()).isEqualTo(400);
        assertThat(bureau.ask("export/file?format=csv&scope=story&id=nothing").statusCode())
                .isEqualTo(404);
        assertThat(bureau.ask("export.html?statement=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aStatementIsCitedWithItsReport() throws IOException {
        String id = bureau.statements().stream()
                .filter(entry -> entry.words().contains("We will not close"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(bureau.page("export.html?statement=" + id))
                .contains("Amália Teles: “We will not close the harbour”. In: ")
                .contains("Corriente, 6 May 2030")
                .contains("@online{readout-");
    }

    @Test
    void goldHasReviewedStatementsOnly(@TempDir Path other) throws IOException {
        try (Kiosk own = new Kiosk(other)) {
            own.add(
                    Kiosk.report(
                            "one.txt",
                            "Isla",
                            "2031-06-11",
                            "VALLETTA, June 11 (Isla) — “The kiln is cold,” Prime Minister Karl Zammutto of Malta"
                                    + " said.\n\nZammutto said that the potters would come back.\n"),
                    Kiosk.report(
                            "two.txt",
                            "Isla",
                            "2031-06-12",
                            "VALLETTA, June 12 (Isla) — “The clay is dry,” Prime Minister Karl Zammutto of Malta said.\n"));
            assertThat(Kiosk.text(own.ask("export/file?format=gold"))).isEmpty();
            Review review = own.ledger().review(own.desk().reader());
            String accepted = own.statements().stream()
                    .filter(entry -> entry.words().contains("The kiln"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            review.correct(new Correction.Accept(accepted), "Ada");
            List<JsonNode> gold = rows(Kiosk.text(own.ask("export/file?format=gold")));
            assertThat(gold).hasSize(1);
            assertThat(gold.get(0).path("quotes")).hasSize(1);
            assertThat(gold.get(0).path("quotes").get(0).path("id").asText()).isEqualTo(accepted);
            review.correct(new Correction.Reject(accepted), "Ada");
            gold = rows(Kiosk.text(own.ask("export/file?format=gold")));
            assertThat(gold).hasSize(1);
            assertThat(gold.get(0).path("quotes")).isEmpty();
        }
    }

    @Test
    void anExportThatCannotGoOnSaysSoInItsLastRow() throws IOException {
        String first = bureau.ledger().articles().ids("", 1).get(0);
        Portion portion = new Portion(
                new ExportPage.Scope(ExportPage.Extent.ALL, "", "all", new Counted(1, "list/reports-1.html")),
                taker -> {
                    taker.take(first, Optional.empty());
                    throw new IOException("the disk is gone");
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportFile(
                        bureau.ledger(),
                        ExportFormat.JSON_LINES,
                        new Provenance("Readout", "test", List.of(), Instant.EPOCH))
                .write(portion, out);
        List<JsonNode> rows = rows(out.toString(StandardCharsets.UTF_8));
        assertThat(rows.get(rows.size() - 1).path("end").path("complete").asBoolean())
                .isFalse();
        assertThat(rows.get(rows.size() - 1).path("end").path("reason").asText())
                .isEqualTo("The ledger could not be read any further.");
    }
}

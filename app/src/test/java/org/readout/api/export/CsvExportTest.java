package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {
    private static List<Map<String, String>> rows(Ending ending, Filing... filings) {
        return CsvTable.rows(Newsroom.export(ExportFormat.CSV, ending, List.of(filings)));
    }

    @Test
    void aRowHoldsAStatement() {
        Map<String, String> row =
                rows(Ending.complete(), Filing.of(Newsroom.lighthouse())).get(0);
        assertThat(row)
                .containsEntry("id", "e1b2c3d4e5f60718-s1")
                .containsEntry("kind", "quoted")
                .containsEntry("content", "The lamp 🗼 burns,")
                .containsEntry("content_spans", "26-43")
                .containsEntry("speaker", "Ida Halvorsen")
                .containsEntry("speaker_type", "person")
                .containsEntry("affiliation", "NOR")
                .containsEntry("tellers", "Coastal Ministry")
                .containsEntry("teller_ids", "body:NOR:coast")
                .containsEntry("addressee", "reporters")
                .containsEntry("addressee_id", "")
                .containsEntry("said_from", "2025-05-05")
                .containsEntry("published_day", "2025-05-06")
                .containsEntry("confidence", "0.93")
                .containsEntry("program", "Readout 0.1.0")
                .containsEntry("analysed", "2025-05-06T10:15:30.250Z");
    }

    @Test
    void anUnresolvedSpeakerHasWordsAndNoName() {
        Map<String, String> row =
                rows(Ending.complete(), Filing.of(Newsroom.lighthouse())).get(1);
        assertThat(row)
                .containsEntry("speaker", "")
                .containsEntry("speaker_words", "A keeper")
                .containsEntry("speaker_confidence", "0.0");
    }

    @Test
    void idsAndOccasionsAreTheLedgers() {
        List<Map<String, String>> rows = rows(
                Ending.complete(),
                Filing.of(Newsroom.lighthouse())
                        .withIds(List.of("w", "x", "y", "z"))
                        .withOccasions(Collections.nCopies(4, Optional.of("visit-7"))));
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("w", "x", "y", "z");
        assertThat(rows).extracting(row -> row.get("copy_of")).containsExactly("", "", "", "x");
        assertThat(rows).extracting(row -> row.get("occasion")).containsOnly("visit-7");
    }

    @Test
    void anExportThatIsCutShortSaysSoInItsLastRow() {
        List<Map<String, String>> rows =
                rows(Ending.cut("=The ledger, \"it\" went."), Filing.of(Newsroom.lighthouse()));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(4))
                .containsEntry("id", StatementColumn.CUT)
                .containsEntry("content", "'=The ledger, \"it\" went.");
        assertThat(rows(Ending.complete(), Filing.of(Newsroom.lighthouse()))).hasSize(4);
    }

    @Test
    void theHeadingsAreThoseOfTheColumnsAndEachIsExplained() {
        String head =
                new String(Newsroom.export(ExportFormat.CSV, Ending.complete(), List.of()), StandardCharsets.UTF_8);
        assertThat(head.strip().split(",", -1))
                .containsExactly(Arrays.stream(StatementColumn.values())
                        .map(StatementColumn::heading)
                        .toArray(String[]::new));
        assertThat(StatementColumn.values())
                .allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1Dx",
                "\uFF0Bx",
                "\uFF0Dx",
                "\uFF20x",
                "'=1",
                "''@"
            })
    void aFormulaIsMadeWordsAndCanBeHadBack(String words) {
        String read = CsvTable.rows(("a\r\n" + CsvCell.of(words) + "\r\n").getBytes(StandardCharsets.UTF_8))
                .get(0)
                .get("a");
        assertThat(read).isEqualTo("'" + words);
        assertThat(CsvCell.words(read)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'tis", "a=1", " x", "x ", "a;b", "\"", "''", "1-2", "x\ty"})
    void otherWordsStayAsTheyAre(String words) {
        String read = CsvTable.rows(("a\r\n" + CsvCell.of(words) + "\r\n").getBytes(StandardCharsets.UTF_8))
                .get(0)
                .get("a");
        assertThat(read).isEqualTo(words);
        assertThat(CsvCell.words(read)).isEqualTo(words);
    }

    @Property(tries = 200)
    void noCellIsAFormulaAndTheSpansCutOutTheContent(@ForAll long seed) {
        List<Filing> filings = ExportWriterTest.byChance(seed);
        List<Map<String, String>> rows = CsvTable.rows(Newsroom.export(ExportFormat.CSV, Ending.complete(), filings));
        int at = 0;
        for (Filing filing : filings) {
            int[] points = Galley.wellFormed(filing.analysis().article().text())
                    .codePoints()
                    .toArray();
            for (int index : filing.chosen()) {
                Map<String, String> row = rows.get(at++);
                assertThat(row.values())
                        .noneMatch(cell ->
                                !cell.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) >= 0);
                assertThat(row.get("id")).isEqualTo(filing.ids().get(index));
                StringBuilder cut = new StringBuilder();
                for (String span : row.get("content_spans").split(" ", -1)) {
                    int dash = span.indexOf('-');
                    int start = Integer.parseInt(span.substring(0, dash));
                    int end = Integer.parseInt(span.substring(dash + 1));
                    cut.append(cut.length() == 0 ? "" : " ").append(new String(points, start, end - start));
                }
                assertThat(CsvCell.words(row.get("content"))).isEqualTo(cut.toString());
            }
        }
        assertThat(at).isEqualTo(rows.size());
    }
}

package org.readout.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;

class ParquetExportTest {
    private static ParquetTable table(Ending ending, List<Filing> filings) throws IOException {
        return new ParquetTable(Newsroom.export(ExportFormat.PARQUET, ending, filings));
    }

    @Test
    void aRowHoldsAStatementWithTypedCells() throws IOException {
        Group row = table(Ending.complete(), List.of(Filing.of(Newsroom.lighthouse())))
                .rows()
                .get(0);
        assertThat(ParquetTable.text(row, "id")).contains("e1b2c3d4e5f60718-s1");
        assertThat(ParquetTable.text(row, "content")).contains("The lamp 🗼 burns,");
        Group span = ParquetTable.elements(row, "content_spans").get(0).getGroup("element", 0);
        assertThat(span.getInteger("start", 0)).isEqualTo(26);
        assertThat(span.getInteger("end", 0)).isEqualTo(43);
        assertThat(LocalDate.ofEpochDay(row.getInteger("said_from", 0))).isEqualTo(LocalDate.parse("2025-05-05"));
        assertThat(row.getDouble("confidence", 0)).isEqualTo(0.93);
        assertThat(Instant.EPOCH.plus(row.getLong("analysed", 0), ChronoUnit.MICROS))
                .isEqualTo(Newsroom.RUN.time());
        assertThat(ParquetTable.elements(row, "tellers").get(0).getString("element", 0))
                .isEqualTo("Coastal Ministry");
        assertThat(ParquetTable.text(row, "addressee_id")).isEmpty();
        assertThat(ParquetTable.text(row, "occasion")).isEmpty();
    }

    @Test
    void theColumnsAreThoseOfTheTable() throws IOException {
        List<SchemaElement> schema =
                table(Ending.complete(), List.of()).footer().getSchema();
        assertThat(schema)
                .extracting(SchemaElement::getName)
                .containsSubsequence(java.util.Arrays.stream(StatementColumn.values())
                        .map(StatementColumn::heading)
                        .toList());
        Map<String, String> meanings = schema.stream()
                .filter(element -> element.isSetLogicalType())
                .collect(Collectors.toMap(
                        SchemaElement::getName,
                        element -> element.getLogicalType().getSetField().name(),
                        (one, other) -> one));
        assertThat(meanings)
                .containsEntry("id", "STRING")
                .containsEntry("said_to", "DATE")
                .containsEntry("analysed", "TIMESTAMP")
                .containsEntry("quoted_spans", "LIST");
    }

    @Test
    void theFooterAndTheLastRowSayThatAnExportIsCutShort() throws IOException {
        ParquetTable cut = table(Ending.cut("The ledger went."), List.of(Filing.of(Newsroom.lighthouse())));
        assertThat(metadata(cut))
                .containsEntry("readout.complete", "false")
                .containsEntry("readout.reason", "The ledger went.")
                .containsEntry("readout.engines", "rules-1 model-2");
        Group last = cut.rows().get(4);
        assertThat(ParquetTable.text(last, "id")).contains(StatementColumn.CUT);
        assertThat(ParquetTable.text(last, "content")).contains("The ledger went.");
        assertThat(ParquetTable.text(last, "kind")).isEmpty();
        ParquetTable whole = table(Ending.complete(), List.of(Filing.of(Newsroom.lighthouse())));
        assertThat(metadata(whole)).containsEntry("readout.complete", "true").doesNotContainKey("readout.reason");
        assertThat(whole.rows()).hasSize(4);
    }

    private static Map<String, String> metadata(ParquetTable table) {
        return table.footer().getKey_value_metadata().stream()
                .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    @Test
    void anExportWithoutItsEndIsNoParquetFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportWriter writer = ExportFormat.PARQUET.begin(bytes, Newsroom.RUN);
        writer.article(Filing.of(Newsroom.lighthouse()));
        byte[] sofar = bytes.toByteArray();
        assertThatThrownBy(() -> new ParquetTable(sofar)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void manyRowsAreWrittenInGroupsAndAllComeBack() throws IOException {
        Random random = new Random(7);
        List<Filing> filings = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        while (ids.size() < ParquetExport.GROUP_ROWS + 1_000) {
            Filing filing = Newsroom.byChance(random, filings.size());
            filings.add(filing);
            ids.addAll(filing.ids());
        }
        ParquetTable table = table(Ending.complete(), filings);
        assertThat(table.footer().getRow_groups()).hasSizeGreaterThan(1);
        assertThat(table.rows()).extracting(row -> row.getString("id", 0)).containsExactlyElementsOf(ids);
    }

    @Property(tries = 100)
    void theCellsAreThoseOfTheSpreadsheet(@ForAll long seed) throws IOException {
        List<Filing> filings = ExportWriterTest.byChance(seed);
        List<Map<String, String>> sheet = CsvTable.rows(Newsroom.export(ExportFormat.CSV, Ending.complete(), filings));
        List<Group> rows = table(Ending.complete(), filings).rows();
        assertThat(rows).hasSameSizeAs(sheet);
        for (int i = 0; i < rows.size(); i++) {
            for (StatementColumn column : StatementColumn.values()) {
                assertThat(shown(rows.get(i), column))
                        .as(column.heading())
                        .isEqualTo(CsvCell.words(sheet.get(i).get(column.heading())));
            }
        }
    }

    private static String shown(Group row, StatementColumn column) {
        String name = column.heading();
        if (row.getFieldRepetitionCount(name) == 0) {
            return "";
        }
        return switch (column.shape()) {
            case TEXT -> row.getString(name, 0);
            case TEXTS ->
                ParquetTable.elements(row, name).stream()
                        .map(element -> element.getString("element", 0))
                        .collect(Collectors.joining("; "));
            case SPANS ->
                ParquetTable.elements(row, name).stream()
                        .map(element -> element.getGroup("element", 0))
                        .map(span -> span.getInteger("start", 0) + "-" + span.getInteger("end", 0))
                        .collect(Collectors.joining(" "));
            case DAY -> LocalDate.ofEpochDay(row.getInteger(name, 0)).toString();
            case MOMENT ->
                Instant.EPOCH.plus(row.getLong(name, 0), ChronoUnit.MICROS).toString();
            case SHARE -> Double.toString(row.getDouble(name, 0));
        };
    }
}

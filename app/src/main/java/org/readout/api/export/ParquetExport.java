package org.readout.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.readout.analysis.JsonLines;

/**
 * One row a statement, in the Parquet format, version 1 pages, compressed by gzip. The library cuts records into columns and encodes them; the
 * file around the pages is written here, since the library's own writer of files does not run without Hadoop.
 *
 * <p>The footer tells under {@code readout.*} which program wrote it and whether it is complete. An export that is cut short ends besides
 * with a row whose id is {@value StatementColumn#CUT} and whose content says why. A file whose end never came has no footer, and no reader
 * opens it.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">The file format</a>
 */
final class ParquetExport implements ExportWriter {
    /** Rows that a group gathers in memory, at most. */
    static final int GROUP_ROWS = 20_000;

    /** Bytes that a group gathers in memory before it is written, looked at after each article. */
    static final long GROUP_BYTES = 8 << 20;

    private static final MessageType SCHEMA = new MessageType(
            "statement",
            Arrays.stream(StatementColumn.values())
                    .map(column -> column.shape().type(column.heading()))
                    .toArray(Type[]::new));

    private final Tally tally = new Tally();
    private final ParquetFile file;
    private final Provenance export;
    private final List<RowGroup> groups = new ArrayList<>();
    private Optional<ParquetGroup> group = Optional.empty();

    ParquetExport(OutputStream out, Provenance run) throws IOException {
        this.file = new ParquetFile(out);
        this.export = run;
        file.magic();
    }

    @Override
    public void article(Filing filing) throws IOException {
        tally.open();
        for (Line line : filing.lines(export)) {
            ParquetGroup gathering = gathering();
            RecordConsumer row = gathering.row();
            row.startMessage();
            for (StatementColumn column : StatementColumn.values()) {
                write(row, column, column.cell(line));
            }
            row.endMessage();
            rowEnded(gathering);
        }
    }

    @Override
    public void end(Ending ending) throws IOException {
        tally.end();
        if (!ending.isComplete()) {
            ParquetGroup gathering = gathering();
            RecordConsumer row = gathering.row();
            row.startMessage();
            for (StatementColumn column : StatementColumn.values()) {
                write(row, column, column.cell(ending.cut().get()));
            }
            row.endMessage();
            rowEnded(gathering);
        }
        flush();
        FileMetaData footer = new FileMetaData(1, ParquetSchema.elements(SCHEMA), tally.rows(), groups);
        footer.setCreated_by("readout version " + export.version());
        footer.setKey_value_metadata(metadata(ending));
        file.footer(footer);
    }

    private static void write(RecordConsumer row, StatementColumn column, Optional<? extends Cell> cell) {
        if (cell.isPresent()) {
            row.startField(column.heading(), SCHEMA.getFieldIndex(column.heading()));
            cell.get().write(row);
            row.endField(column.heading(), SCHEMA.getFieldIndex(column.heading()));
        }
    }

    private ParquetGroup gathering() {
        ParquetGroup gathering = group.orElseGet(() -> new ParquetGroup(SCHEMA));
        group = Optional.of(gathering);
        return gathering;
    }

    private void rowEnded(ParquetGroup gathering) throws IOException {
        tally.row();
        gathering.rowEnded();
        if (gathering.rows() >= GROUP_ROWS || gathering.size() >= GROUP_BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (group.isPresent()) {
            groups.add(group.get().write(file, groups.size()));
            group = Optional.empty();
        }
    }

    private List<KeyValue> metadata(Ending ending) {
        List<KeyValue> pairs = new ArrayList<>(List.of(
                pair("schema", Integer.toString(JsonLines.SCHEMA)),
                pair("program", export.program()),
                pair("version", export.version()),
                pair("engines", String.join(" ", export.engines())),
                pair("time", export.time().toString()),
                pair("complete", Boolean.toString(ending.isComplete()))));
        ending.cut().ifPresent(reason -> pairs.add(pair("reason", reason)));
        return pairs;
    }

    private static KeyValue pair(String key, String value) {
        KeyValue pair = new KeyValue("readout." + key);
        pair.setValue(Galley.wellFormed(value));
        return pair;
    }
}

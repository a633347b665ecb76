package org.readout.api.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Rows that are gathered in memory, column by column, until the group is written. */
final class ParquetGroup {
    private static final int PAGE_BYTES = 1 << 18;

    private final Map<ColumnDescriptor, ParquetPages> columns = new LinkedHashMap<>();
    private final ColumnWriteStore store;
    private final RecordConsumer row;
    private long rows;

    ParquetGroup(MessageType schema) {
        for (ColumnDescriptor column : schema.getColumns()) {
            columns.put(column, new ParquetPages(column));
        }
        store = ParquetProperties.builder()
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(PAGE_BYTES)
                .withStatisticsEnabled(false)
                .withSizeStatisticsEnabled(false)
                .build()
                .newColumnWriteStore(schema, columns::get);
        row = new ColumnIOFactory().getColumnIO(schema).getRecordWriter(store);
    }

    /** Takes the fields of the next row. */
    RecordConsumer row() {
        return row;
    }

    void rowEnded() {
        rows++;
    }

    long rows() {
        return rows;
    }

    /** How many bytes are gathered, compressed or not yet. */
    long size() {
        return store.getBufferedSize();
    }

    /** Writes the columns one after another, and gives what the footer says of them. */
    RowGroup write(ParquetFile file, int ordinal) throws IOException {
        row.flush();
        store.flush();
        long start = file.position();
        long uncompressed = 0;
        List<ColumnChunk> chunks = new ArrayList<>();
        for (ParquetPages pages : columns.values()) {
            ColumnChunk chunk = pages.write(file);
            uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        store.close();
        RowGroup group = new RowGroup(chunks, uncompressed, rows);
        group.setFile_offset(start);
        group.setTotal_compressed_size(file.position() - start);
        group.setOrdinal((short) ordinal);
        return group;
    }
}

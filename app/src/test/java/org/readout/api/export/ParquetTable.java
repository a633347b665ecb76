package org.readout.api.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Reads a Parquet file by its footer alone: pages are found, checked and unpacked here, the library puts records together. */
final class ParquetTable {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private final byte[] bytes;
    private final FileMetaData footer;
    private final List<Group> rows = new ArrayList<>();

    ParquetTable(byte[] bytes) throws IOException {
        this.bytes = bytes;
        check(0);
        check(bytes.length - MAGIC.length);
        int length = ByteBuffer.wrap(bytes, bytes.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
        MessageType schema = schema();
        for (RowGroup group : footer.getRow_groups()) {
            RecordReader<Group> reader = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(store(group, schema), new GroupRecordConverter(schema));
            for (long row = 0; row < group.getNum_rows(); row++) {
                rows.add(reader.read());
            }
        }
        if (rows.size() != footer.getNum_rows()) {
            throw new IllegalArgumentException(rows.size() + " rows, the footer has " + footer.getNum_rows());
        }
    }

    FileMetaData footer() {
        return footer;
    }

    List<Group> rows() {
        return rows;
    }

    /** The text in a column of a row; empty where there is none. */
    static Optional<String> text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? Optional.empty() : Optional.of(row.getString(column, 0));
    }

    /** The elements of a list. */
    static List<Group> elements(Group row, String column) {
        Group list = row.getGroup(column, 0);
        List<Group> elements = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
            elements.add(list.getGroup("list", i));
        }
        return elements;
    }

    private void check(int start) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[start + i] != MAGIC[i]) {
                throw new IllegalArgumentException("not a Parquet file at " + start);
            }
        }
    }

    private MessageType schema() {
        Deque<SchemaElement> elements = new ArrayDeque<>(footer.getSchema());
        SchemaElement root = elements.remove();
        return new MessageType(root.getName(), children(root, elements));
    }

    private static List<Type> children(SchemaElement of, Deque<SchemaElement> elements) {
        List<Type> children = new ArrayList<>();
        for (int i = 0; i < of.getNum_children(); i++) {
            SchemaElement element = elements.remove();
            Type.Repetition repetition =
                    Type.Repetition.valueOf(element.getRepetition_type().name());
            if (element.isSetType()) {
                String name = element.getType().name().replace("BYTE_ARRAY", "BINARY");
                children.add(new PrimitiveType(
                        repetition, PrimitiveType.PrimitiveTypeName.valueOf(name), element.getName()));
            } else {
                children.add(new GroupType(repetition, element.getName(), children(element, elements)));
            }
        }
        return children;
    }

    private PageReadStore store(RowGroup group, MessageType schema) throws IOException {
        Map<List<String>, PageReader> readers = new HashMap<>();
        for (var chunk : group.getColumns()) {
            readers.put(chunk.getMeta_data().getPath_in_schema(), pages(chunk.getMeta_data(), schema));
        }
        return new PageReadStore() {
            @Override
            public PageReader getPageReader(ColumnDescriptor column) {
                return readers.get(List.of(column.getPath()));
            }

            @Override
            public long getRowCount() {
                return group.getNum_rows();
            }
        };
    }

    private PageReader pages(ColumnMetaData column, MessageType schema) throws IOException {
        long start = column.isSetDictionary_page_offset()
                ? column.getDictionary_page_offset()
                : column.getData_page_offset();
        ByteArrayInputStream in = new ByteArrayInputStream(
                bytes, Math.toIntExact(start), Math.toIntExact(column.getTotal_compressed_size()));
        PrimitiveType type = schema.getColumnDescription(
                        column.getPath_in_schema().toArray(new String[0]))
                .getPrimitiveType();
        Optional<DictionaryPage> dictionary = Optional.empty();
        Deque<DataPage> pages = new ArrayDeque<>();
        long uncompressed = 0;
        while (in.available() > 0) {
            int before = in.available();
            PageHeader header = Util.readPageHeader(in);
            uncompressed += before - in.available() + header.getUncompressed_page_size();
            byte[] page = unpacked(header, in.readNBytes(header.getCompressed_page_size()));
            if (header.getType() == PageType.DICTIONARY_PAGE) {
                dictionary = Optional.of(new DictionaryPage(
                        BytesInput.from(page),
                        header.getDictionary_page_header().getNum_values(),
                        Encoding.valueOf(
                                header.getDictionary_page_header().getEncoding().name())));
            } else {
                DataPageHeader data = header.getData_page_header();
                pages.add(new DataPageV1(
                        BytesInput.from(page),
                        data.getNum_values(),
                        page.length,
                        Statistics.createStats(type),
                        Encoding.valueOf(data.getRepetition_level_encoding().name()),
                        Encoding.valueOf(data.getDefinition_level_encoding().name()),
                        Encoding.valueOf(data.getEncoding().name())));
            }
        }
        if (uncompressed != column.getTotal_uncompressed_size()) {
            throw new IllegalArgumentException(
                    uncompressed + " bytes, the footer has " + column.getTotal_uncompressed_size());
        }
        return reader(dictionary, pages, column.getNum_values());
    }

    private static byte[] unpacked(PageHeader header, byte[] compressed) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(compressed);
        if (header.getCrc() != (int) sum.getValue()) {
            throw new IllegalArgumentException("a damaged page");
        }
        byte[] page;
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            page = zipped.readAllBytes();
        }
        if (page.length != header.getUncompressed_page_size()) {
            throw new IllegalArgumentException("a page of " + page.length + " bytes: " + header);
        }
        return page;
    }

    private static PageReader reader(Optional<DictionaryPage> dictionary, Deque<DataPage> pages, long values) {
        return new PageReader() {
            @Override
            public DictionaryPage readDictionaryPage() {
                return dictionary.orElse(null);
            }

            @Override
            public long getTotalValueCount() {
                return values;
            }

            @Override
            public DataPage readPage() {
                return pages.poll();
            }
        };
    }
}

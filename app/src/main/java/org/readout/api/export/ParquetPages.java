package org.readout.api.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** The pages of one column of one row group, compressed, each behind its header. */
final class ParquetPages implements PageWriter {
    /** The columns' writers of version 1 call the longest form and no other. */
    private static final String UNCALLED = "pages come with all their statistics";

    private final ColumnDescriptor column;
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    private long uncompressed;
    private long values;

    ParquetPages(ColumnDescriptor column) {
        this.column = column;
    }

    /** Takes a page of values, and of all that is counted of them the number. */
    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            SizeStatistics sizes,
            GeospatialStatistics places,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding)
            throws IOException {
        PageHeader header = new PageHeader(PageType.DATA_PAGE, 0, 0);
        header.setData_page_header(
                new DataPageHeader(valueCount, known(encoding), known(definition), known(repetition)));
        write(header, bytes, pages);
        values += valueCount;
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding)
            throws IOException {
        throw new UnsupportedOperationException(UNCALLED);
    }

    @Deprecated
    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding) {
        throw new UnsupportedOperationException(UNCALLED);
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetition,
            BytesInput definition,
            org.apache.parquet.column.Encoding encoding,
            BytesInput bytes,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException(UNCALLED);
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
        header.setDictionary_page_header(new DictionaryPageHeader(page.getDictionarySize(), known(page.getEncoding())));
        write(header, page.getBytes(), dictionary);
    }

    /** Writes the dictionary, if there is one, and the pages, and gives what the footer says of them. */
    ColumnChunk write(ParquetFile file) throws IOException {
        long start = file.position();
        file.write(dictionary.toByteArray());
        long data = file.position();
        file.write(pages.toByteArray());
        ColumnMetaData metadata = new ColumnMetaData(
                type(),
                List.copyOf(encodings),
                List.of(column.getPath()),
                CompressionCodec.GZIP,
                values,
                uncompressed,
                file.position() - start,
                data);
        if (dictionary.size() > 0) {
            metadata.setDictionary_page_offset(start);
        }
        ColumnChunk chunk = new ColumnChunk(start);
        chunk.setMeta_data(metadata);
        return chunk;
    }

    private void write(PageHeader header, BytesInput bytes, ByteArrayOutputStream to) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            bytes.writeAllTo(zip);
        }
        byte[] compressed = zipped.toByteArray();
        CRC32 sum = new CRC32();
        sum.update(compressed);
        header.setUncompressed_page_size(Math.toIntExact(bytes.size()));
        header.setCompressed_page_size(compressed.length);
        header.setCrc((int) sum.getValue());
        int before = to.size();
        Util.writePageHeader(header, to);
        uncompressed += to.size() - before + bytes.size();
        to.write(compressed);
    }

    private Type type() {
        String name = column.getPrimitiveType().getPrimitiveTypeName().name();
        return Type.valueOf(name.equals("BINARY") ? "BYTE_ARRAY" : name);
    }

    private Encoding known(org.apache.parquet.column.Encoding encoding) {
        Encoding known = Encoding.valueOf(encoding.name());
        encodings.add(known);
        return known;
    }

    @Override
    public long getMemSize() {
        return (long) dictionary.size() + pages.size();
    }

    @Override
    public long allocatedSize() {
        return getMemSize();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + getMemSize() + " bytes";
    }
}

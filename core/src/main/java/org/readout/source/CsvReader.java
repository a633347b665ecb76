package org.readout.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table with one article a row, whose first row names the columns: comma-separated values, or values parted by semicolons, tabs or
 * bars. {@code path#L12} is the row that begins on line 12. A bad row is damage at its place, and the next one goes on. Memory does not
 * grow with the file.
 */
final class CsvReader {
    private final Source source;
    private final FieldMapping mapping;
    private final Limits limits;
    private final TextlessRows textless;

    CsvReader(Source source, FieldMapping mapping) {
        this.source = source;
        this.mapping = mapping;
        this.limits = source.limits();
        this.textless = new TextlessRows(source.receiver(), source::leaveOut);
    }

    void read(InputStream bytes) throws IOException {
        BufferedInputStream in = Transcoded.narrow(bytes, CsvTable.HEAD);
        rows(in, head(in));
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(CsvTable.HEAD);
        byte[] head = in.readNBytes(CsvTable.HEAD);
        in.reset();
        return head;
    }

    private void rows(InputStream in, byte[] head) throws IOException {
        Optional<CsvTable> found = CsvTable.of(head, mapping, limits);
        if (found.isEmpty()) {
            source.leaveOut("holds no articles: it has no row that names its columns");
            return;
        }
        CsvTable table = found.get();
        Optional<String> fault = table.header().fault();
        if (fault.isPresent()) {
            source.leaveOut(fault.get());
            return;
        }
        in.skipNBytes(table.mark());
        CsvRecords records = new CsvRecords(in, table.delimiter(), limits.captureBytes());
        try {
            rows(records, table);
        } catch (IOException e) {
            textless.release();
            throw e;
        }
        textless.end("holds no articles: none of its rows has a text");
    }

    private void rows(CsvRecords records, CsvTable table) throws IOException {
        CsvFields fields = new CsvFields(table.delimiter(), limits);
        boolean header = true;
        boolean any = false;
        while (records.next()) {
            any |= !header;
            if (records.isTooLong()) {
                damage(records, table, Limits.tooLarge(limits.captureBytes()) + unread(records));
            } else if (records.isOpen()) {
                damage(
                        records,
                        table,
                        "has a quotation mark that opens a field and none that closes it" + unread(records));
            } else {
                byte[] bytes = records.bytes();
                boolean blank = isBlank(bytes);
                if (!blank && !header) {
                    row(records, table, fields, bytes);
                }
                header &= blank;
            }
        }
        if (!any) {
            source.leaveOut("holds no articles: it has no row but the one that names its columns");
        }
    }

    /** What else a quotation mark in the wrong place may have swallowed. */
    private static String unread(CsvRecords records) {
        if (records.lastLine() == records.number()) {
            return "";
        }
        return records.isOpen()
                ? "; nothing behind it was read, up to the end in line " + records.lastLine()
                : "; it reaches to line " + records.lastLine()
                        + ", and if a quotation mark in it is astray, it holds rows that were not read";
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private void row(CsvRecords records, CsvTable table, CsvFields fields, byte[] bytes) {
        Decoded decoded = new Decoder(MediaType.TEXT, Optional.of(table.charset())).decode(bytes);
        List<String> row;
        try {
            row = fields.of(decoded.text());
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            damage(records, table, "is no row of the table: " + reason);
            return;
        }
        CsvHeader header = table.header();
        if (row.size() > header.size()
                && row.subList(header.size(), row.size()).stream().anyMatch(value -> !value.isBlank())) {
            String count = row.size() > CsvFields.MOST ? "more than " + CsvFields.MOST : String.valueOf(row.size());
            damage(records, table, "has " + count + " fields and the table has " + header.size() + " columns");
            return;
        }
        Optional<Capture> capture = capture(header, row, place(records));
        if (capture.isEmpty()) {
            textless.add(Damage.at(place(records), table.mark() + records.start(), "has no text"));
            return;
        }
        textless.release();
        Capture kept = capture.get();
        for (String warning : decoded.warnings()) {
            kept = kept.warned(warning);
        }
        source.receiver()
                .capture(
                        table.guessed()
                                ? kept.warned(
                                        "The table does not say by which charset it is written; it was guessed to be "
                                                + table.charset() + ".")
                                : kept);
    }

    private String place(CsvRecords records) {
        return source.uri() + "#L" + records.number();
    }

    private void damage(CsvRecords records, CsvTable table, String reason) {
        textless.release();
        source.receiver().damage(Damage.at(place(records), table.mark() + records.start(), reason));
    }

    private static Optional<Capture> capture(CsvHeader header, List<String> row, String place) {
        Given given = new Given(
                header.value(Field.TITLE, row),
                header.value(Field.OUTLET, row),
                header.value(Field.BYLINE, row),
                header.value(Field.PUBLISHED, row),
                header.value(Field.ADDRESS, row),
                header.value(Field.LANGUAGE, row));
        String uri = given.address().orElse(place);
        return header.value(Field.TEXT, row)
                .map(text -> Capture.ofText(uri, text, given))
                .or(() -> header.value(Field.HTML, row).map(html -> Capture.ofHtml(uri, html, given)));
    }
}

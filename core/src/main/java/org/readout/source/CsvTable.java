package org.readout.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a table is written, told by its first bytes: by which sign its fields are parted, and by which charset.
 *
 * @param delimiter of the four that are in use, the one by which most columns of the header are known, and then the most there are
 * @param charset by which the table is written
 * @param guessed whether the charset was guessed
 * @param mark how many bytes stand before the header
 * @param header the first row
 */
record CsvTable(char delimiter, Charset charset, boolean guessed, int mark, CsvHeader header) {
    /** How many bytes are looked at. */
    static final int HEAD = 1 << 16;

    private static final int LONGEST_HEADER = 2000;

    private static final String DELIMITERS = ",;\t|";

    /** Whether the first line of a text names a column for the words of an article; quick, for texts of all kinds. */
    static boolean mayOpen(String text, FieldMapping mapping) {
        String line = text.lines().findFirst().orElse("");
        List<String> words = Stream.concat(mapping.names(Field.TEXT).stream(), mapping.names(Field.HTML).stream())
                .map(CsvHeader::folded)
                .toList();
        return line.length() <= LONGEST_HEADER
                && Arrays.stream(line.split("[,;\t|]")).map(CsvHeader::folded).anyMatch(words::contains);
    }

    /** The table that opens with these bytes; empty where they are not text that could be one. */
    static Optional<CsvTable> of(byte[] head, FieldMapping mapping, Limits limits) {
        int mark = ByteOrderMark.of(head).map(ByteOrderMark::length).orElse(0);
        int end = lastLineEnd(head);
        Decoded decoded = new Decoder(MediaType.TEXT, Optional.empty()).decode(Arrays.copyOf(head, end));
        CsvTable best = null;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            Optional<CsvHeader> header = header(head, mark, decoded.charset(), delimiter, mapping, limits);
            if (header.isPresent() && (best == null || isBetter(header.get(), best.header))) {
                boolean guessed =
                        !decoded.warnings().isEmpty() && !decoded.charset().equals(StandardCharsets.UTF_8);
                best = new CsvTable(delimiter, decoded.charset(), guessed, mark, header.get());
            }
        }
        return Optional.ofNullable(best);
    }

    /** So that no character is cut; all of the bytes where they hold no line end. */
    private static int lastLineEnd(byte[] head) {
        for (int i = head.length; i > 0; i--) {
            if (head[i - 1] == '\n') {
                return i;
            }
        }
        return head.length;
    }

    private static Optional<CsvHeader> header(
            byte[] head, int mark, Charset charset, char delimiter, FieldMapping mapping, Limits limits) {
        try {
            InputStream in = new ByteArrayInputStream(head, mark, head.length - mark);
            CsvRecords records = new CsvRecords(in, delimiter, limits.captureBytes());
            while (records.next()) {
                String first = new String(records.bytes(), charset);
                if (!first.isBlank()) {
                    List<String> columns = new CsvFields(delimiter, limits)
                            .of(first).stream().map(String::strip).toList();
                    return Optional.of(new CsvHeader(columns, mapping));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isBetter(CsvHeader header, CsvHeader best) {
        return header.known() != best.known() ? header.known() > best.known() : header.size() > best.size();
    }
}

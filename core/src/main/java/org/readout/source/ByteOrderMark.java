package org.readout.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes that open a text and tell its Unicode encoding. They are not part of the text.
 *
 * @param charset what they tell
 * @param length how many bytes they take
 */
record ByteOrderMark(Charset charset, int length) {
    /** How much of a text is looked at where the mark is missing. */
    private static final int SEEN = 4096;

    /** UTF-32 before UTF-16, whose mark begins alike. */
    private static final List<Row> ROWS = List.of(
            new Row(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Row(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Row(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Row(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Row(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** The mark that {@code bytes} open with. */
    static Optional<ByteOrderMark> of(byte[] bytes) {
        for (Row row : ROWS) {
            if (row.opens(bytes)) {
                return Optional.of(new ByteOrderMark(row.charset, row.first.length));
            }
        }
        return Optional.empty();
    }

    /**
     * The encoding of UTF-16 that lacks its mark: in a text of a European language most other bytes are NUL, while a text
     * in any narrow charset has none.
     */
    static Optional<Charset> missing(byte[] bytes) {
        int pairs = Math.min(bytes.length, SEEN) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += bytes[2 * i] == 0 ? 1 : 0;
            low += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (low * 10 > pairs * 7 && high * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (high * 10 > pairs * 7 && low * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static final class Row {
        private final Charset charset;
        private final byte[] first;

        Row(Charset charset, int... first) {
            this.charset = charset;
            this.first = new byte[first.length];
            for (int i = 0; i < first.length; i++) {
                this.first[i] = (byte) first[i];
            }
        }

        boolean opens(byte[] bytes) {
            return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
        }
    }
}

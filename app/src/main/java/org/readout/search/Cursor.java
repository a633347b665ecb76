package org.readout.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ended.
 *
 * @param searcher which state of the index it was a page of
 * @param fingerprint of the query
 * @param rank number of hits before the next page
 * @param values what the last hit is ordered by; none while a joined list lasts
 */
record Cursor(long searcher, String fingerprint, int rank, List<String> values) {
    private static final String FORM = "c1";
    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;
    private static final int HEAD = 4;
    private static final int FINGERPRINT_BYTES = 6;

    Cursor {
        values = List.copyOf(values);
    }

    /** What tells queries apart. */
    static String fingerprint(Query query) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(query.written().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String written() {
        String plain = String.join(SEPARATOR, FORM, Long.toString(searcher), fingerprint, Integer.toString(rank));
        StringBuilder all = new StringBuilder(plain);
        values.forEach(value -> all.append(SEPARATOR).append(value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @throws IllegalArgumentException if it is none, or one of another query
     */
    static Cursor read(String written, Query query) {
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("this is no cursor of a page of hits");
        }
        Cursor cursor;
        try {
            String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            List<String> pieces = List.of(plain.split(SEPARATOR, -1));
            if (pieces.size() < HEAD || !pieces.get(0).equals(FORM)) {
                throw new IllegalArgumentException("it begins otherwise");
            }
            cursor = new Cursor(
                    Long.parseLong(pieces.get(1)),
                    pieces.get(2),
                    Integer.parseInt(pieces.get(3)),
                    pieces.subList(HEAD, pieces.size()));
            if (cursor.rank < 0 || cursor.values.size() > Ordering.KEYS) {
                throw new IllegalArgumentException("it has too much or too little");
            }
            if (!cursor.written().equals(written)) {
                throw new IllegalArgumentException("it ends otherwise");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("this is no cursor of a page of hits", e);
        }
        if (!cursor.fingerprint.equals(fingerprint(query))) {
            throw new IllegalArgumentException("this cursor belongs to another query; ask for the first page");
        }
        return cursor;
    }

    /** The values of a hit, for a cursor. */
    static List<String> values(FieldDoc hit) {
        return Arrays.stream(hit.fields).map(Cursor::value).toList();
    }

    private static String value(Object field) {
        if (field instanceof Float score) {
            return Integer.toString(Float.floatToIntBits(score));
        }
        return field instanceof BytesRef id ? id.utf8ToString() : String.valueOf(field);
    }
}

package org.readout.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The codes of the vectors of all documents of one segment, in memory: 48 bytes for each document. Immutable. */
final class Codes {
    private final int words;
    private final long[] bits;
    private final FixedBitSet present;

    Codes(LeafReader reader, int dimension) throws IOException {
        this.words = Vectors.words(dimension);
        this.bits = new long[Math.multiplyExact(reader.maxDoc(), words)];
        this.present = new FixedBitSet(Math.max(1, reader.maxDoc()));
        BinaryDocValues codes = DocValues.getBinary(reader, Fields.CODE);
        for (int document = codes.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = codes.nextDoc()) {
            BytesRef code = codes.binaryValue();
            present.set(document);
            for (int word = 0; word < words; word++) {
                bits[document * words + word] =
                        (long) BitUtil.VH_LE_LONG.get(code.bytes, code.offset + word * Long.BYTES);
            }
        }
    }

    /** A code as {@link Codes} reads it. */
    static BytesRef bytes(long[] code) {
        byte[] bytes = new byte[code.length * Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (code[i / Long.BYTES] >>> i % Long.BYTES * Byte.SIZE);
        }
        return new BytesRef(bytes);
    }

    boolean has(int document) {
        return present.get(document);
    }

    /** The documents that have a vector. */
    FixedBitSet present() {
        return present;
    }

    /** Number of bits in which a document's code differs from {@code code}. */
    int distance(int document, long[] code) {
        int place = document * words;
        int distance = 0;
        for (int word = 0; word < words; word++) {
            distance += Long.bitCount(bits[place + word] ^ code[word]);
        }
        return distance;
    }
}

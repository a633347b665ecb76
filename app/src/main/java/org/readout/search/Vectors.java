package org.readout.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of length 1 as bytes: a quarter of the room, and a thirty-second as codes. One scale for all of them keeps their products comparable; what is larger than
 * the scale holds is cut to it.
 *
 * <p>A code has a bit for each number: whether it is positive. Vectors whose codes differ in few bits point in about the same direction (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", 2002).
 */
final class Vectors {
    /** A byte's step is one of so many parts of 1: the largest number of a vector of the shipped encoder is held. */
    private static final double SCALE = 270;

    private Vectors() {}

    static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(vector[i] * SCALE)));
        }
        return bytes;
    }

    /** The cosine of two vectors of one length. */
    static double cosine(byte[] one, BytesRef other) {
        int product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other.bytes[other.offset + i];
        }
        return product / (SCALE * SCALE);
    }

    /** Number of words of 64 bits of a code. */
    static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    /** The code of a vector in bytes. */
    static long[] code(byte[] vector) {
        long[] code = new long[words(vector.length)];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                code[i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
        return code;
    }

    /** The vector of a document; null where it has none. */
    static byte @Nullable [] of(LeafReader reader, int document) throws IOException {
        BinaryDocValues values = DocValues.getBinary(reader, Fields.MEANING);
        if (!values.advanceExact(document)) {
            return null;
        }
        BytesRef found = values.binaryValue();
        return Arrays.copyOfRange(found.bytes, found.offset, found.offset + found.length);
    }
}

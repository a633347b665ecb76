package org.readout.search;

import java.io.IOException;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of length 1 as bytes: a quarter of the room, and no other copy of them on disk. One scale for all of them keeps their products comparable; what
 * is larger than the scale holds is cut to it.
 */
final class Vectors {
    /** A byte's step is one of so many parts of 1: the largest number of a vector of the shipped encoder is held. */
    private static final double SCALE = 400;

    private Vectors() {}

    static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(vector[i] * SCALE)));
        }
        return bytes;
    }

    /** The cosine behind Lucene's score of a product of bytes, which is {@code 0.5 + product / (dimension · 2^15)}. */
    static double cosine(float score, int dimension) {
        return (score - 0.5) * dimension * (1 << 15) / (SCALE * SCALE);
    }

    /** The vector of a document; null where it has none. */
    static byte @Nullable [] of(LeafReader reader, int document) throws IOException {
        ByteVectorValues values = reader.getByteVectorValues(Fields.MEANING);
        if (values == null) {
            return null;
        }
        int found = values.advance(document);
        return found == document && found != DocIdSetIterator.NO_MORE_DOCS
                ? values.vectorValue().clone()
                : null;
    }
}

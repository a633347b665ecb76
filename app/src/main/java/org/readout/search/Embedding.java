package org.readout.search;

import org.readout.language.SentenceEncoder;

/** What turns words into a vector of their meaning. Implementations may be called by several threads at once. */
public interface Embedding {
    /** Length of the vectors; 0 where there is no encoder, and then nothing is searched by meaning. */
    int dimension();

    /** Name of the encoder; an index keeps it, and vectors of two encoders are never held against each other. */
    String version();

    /** The vector of {@code words}, of length 1. */
    float[] encode(String words);

    /** The encoder that ships with Readout; loaded at the first word. */
    static Embedding shipped() {
        return new Embedding() {
            @Override
            public int dimension() {
                return 384;
            }

            @Override
            public String version() {
                return SentenceEncoder.VERSION;
            }

            @Override
            public float[] encode(String words) {
                return SentenceEncoder.shipped().encode(words);
            }
        };
    }

    /** No encoder: words only. */
    static Embedding none() {
        return new Embedding() {
            @Override
            public int dimension() {
                return 0;
            }

            @Override
            public String version() {
                return "none";
            }

            @Override
            public float[] encode(String words) {
                throw new IllegalStateException("there is no encoder");
            }
        };
    }
}

package org.readout.search;

import org.readout.language.SentenceEncoder;

/** What turns words into a vector of their meaning. Implementations may be called by several threads at once. */
public interface Embedding {
    /**
     * The least cosine of things near in meaning for the encoder that ships with Readout. Its cosines lie close together: of 23 invented queries and 40 invented statements, the statement that
     * answers had 0.573 to 0.724 where it came first, while 12 queries of no sense had 0.532 at most. Of 500 sentences of development texts such a query has none to two above the floor, and
     * most of those are no statements but scraps such as a link; a floor of 0.6 lost the answers to "weapons" and "corruption".
     */
    double FLOOR = 0.57;

    /** Length of the vectors; 0 where there is no encoder, and then nothing is searched by meaning. */
    int dimension();

    /** Name of the encoder; an index keeps it, and vectors of two encoders are never held against each other. */
    String version();

    /** The least cosine of two vectors that lie near each other in meaning; below it nothing is found by meaning. */
    default double floor() {
        return FLOOR;
    }

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

package org.readout.story;

/**
 * A run of words that stand in both of two galleys.
 *
 * @param here index of its first word in the one
 * @param there index of its first word in the other
 * @param length number of words, at least 1
 */
record Alike(int here, int there, int length) {
    Alike {
        if (here < 0 || there < 0 || length < 1) {
            throw new IllegalArgumentException("no run of words: " + here + " " + there + " " + length);
        }
    }

    int hereEnd() {
        return here + length;
    }

    int thereEnd() {
        return there + length;
    }
}

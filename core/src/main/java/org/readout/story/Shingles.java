package org.readout.story;

/** Hashes of all runs of so many words of a galley: a polynomial, rolled from word to word, and mixed. */
final class Shingles {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    /** One hash for each run of {@code length} words, in their order; none for a galley of fewer words. Takes linear time. */
    static long[] of(Galley galley, int length) {
        int count = Math.max(0, galley.size() - length + 1);
        long[] hashes = new long[count];
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= BASE;
        }
        long sum = 0;
        for (int i = 0; i < galley.size(); i++) {
            if (i >= length) {
                sum -= highest * galley.word(i - length);
            }
            sum = sum * BASE + galley.word(i);
            if (i >= length - 1) {
                hashes[i - length + 1] = mix(sum);
            }
        }
        return hashes;
    }

    /** Spreads every bit over all of them, as MurmurHash3 ends. */
    static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}

package org.readout.story;

import java.util.Arrays;

/**
 * Which articles hold which fingerprint. An entry is one {@code long}: forty bits of the print above the article's number. Two
 * different prints of a million share forty bits about once in two, which costs a comparison and changes no result.
 */
final class PrintIndex {
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** So many articles can be numbered. */
    static final int MOST_ARTICLES = 1 << NUMBER_BITS;

    /** Of the articles that hold a print, so many are looked at: the first ones, so that no print costs more the more have it. */
    static final int MOST_HOLDERS = 256;

    /** An article is compared with so many others at most, those with most prints in common. */
    static final int MOST_CANDIDATES = 256;

    /** So many prints in common make a candidate. */
    static final int FEWEST_COMMON = 2;

    private long[] entries = new long[1024];
    private int size;

    /** For each article, how many prints it has in common with the one that is asked for. */
    private int[] common = {};

    int size() {
        return size;
    }

    void add(int article, long[] prints) {
        if (size + prints.length > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + prints.length, size + (size >> 1)));
        }
        for (long print : prints) {
            entries[size++] = print << NUMBER_BITS | article;
        }
    }

    /** Ends the adding, and gives each article {@code order[article]} for its number. */
    void settle(int[] order) {
        for (int i = 0; i < size; i++) {
            entries[i] = entries[i] & ~NUMBER | order[(int) (entries[i] & NUMBER)];
        }
        Arrays.sort(entries, 0, size);
        common = new int[order.length];
    }

    /** The articles of a lower number than {@code article} that may share words with it, ascending. */
    int[] candidates(int article, long[] prints) {
        int[] touched = new int[64];
        int count = 0;
        for (long print : prints) {
            long first = print << NUMBER_BITS;
            int at = Arrays.binarySearch(entries, 0, size, first);
            at = at < 0 ? -at - 1 : at;
            int end = Math.min(size, at + MOST_HOLDERS);
            for (; at < end && entries[at] < (first | article) && (entries[at] & ~NUMBER) == first; at++) {
                int other = (int) (entries[at] & NUMBER);
                if (common[other]++ == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = other;
                }
            }
        }
        int[] best = best(Arrays.copyOf(touched, count));
        for (int i = 0; i < count; i++) {
            common[touched[i]] = 0;
        }
        return best;
    }

    private int[] best(int[] touched) {
        long[] ranked = Arrays.stream(touched)
                .filter(article -> common[article] >= FEWEST_COMMON)
                .mapToLong(article -> (long) -common[article] << NUMBER_BITS | article)
                .sorted()
                .limit(MOST_CANDIDATES)
                .toArray();
        return Arrays.stream(ranked)
                .mapToInt(rank -> (int) (rank & NUMBER))
                .sorted()
                .toArray();
    }
}

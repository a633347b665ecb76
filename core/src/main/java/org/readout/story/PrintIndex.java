package org.readout.story;

import java.util.Arrays;

/**
 * Which articles hold which fingerprint. An entry is one {@code long}: forty bits of the print above the article's number. Two
 * different prints of a million share forty bits about once in two, which costs a comparison and changes no result.
 */
final class PrintIndex {
    private static final int NUMBER_BITS = 24;
    private static final int DRAWER_BITS = 18;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** So many articles can be numbered. */
    static final int MOST_ARTICLES = 1 << NUMBER_BITS;

    /** Of the articles that hold a print, so many are looked at: the first ones, so that no print costs more the more have it. */
    static final int MOST_HOLDERS = 128;

    /** An article is compared with so many others at most, those with most prints in common. */
    static final int MOST_CANDIDATES = 128;

    /** So many prints in common make a candidate, whatever the length of the two. */
    private static final int ENOUGH_COMMON = 4;

    /** So many do where they are one in {@link #SHORT} of the shorter one's prints. */
    private static final int FEWEST_COMMON = 2;

    private static final int SHORT = 12;

    private long[] entries = new long[1024];
    private int size;

    /** Where the entries with the same first bits begin, so that a look-up touches little memory. */
    private int[] drawers = {};

    /** For each article, how many prints it has in common with the one that is asked for. */
    private int[] common = {};

    /** For each article, how many prints it has. */
    private int[] prints = {};

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
        drawers = new int[(1 << DRAWER_BITS) + 1];
        int drawer = 0;
        for (int i = 0; i < size; i++) {
            while (drawer <= drawer(entries[i])) {
                drawers[drawer++] = i;
            }
        }
        Arrays.fill(drawers, drawer, drawers.length, size);
        common = new int[order.length];
        prints = new int[order.length];
        for (int i = 0; i < size; i++) {
            prints[(int) (entries[i] & NUMBER)]++;
        }
    }

    /** Whether two articles with so many prints in common, the shorter with so many in all, are worth comparing. */
    static boolean isCandidate(int common, int shorter) {
        return common >= ENOUGH_COMMON || (common >= FEWEST_COMMON && common * SHORT >= shorter);
    }

    /** The articles of a lower number than {@code article} that may share words with it, ascending. */
    int[] candidates(int article, long[] ofArticle) {
        int[] touched = new int[64];
        int count = 0;
        for (long print : ofArticle) {
            long first = print << NUMBER_BITS;
            int at = firstFrom(first);
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
        int[] best = best(Arrays.copyOf(touched, count), ofArticle.length);
        for (int i = 0; i < count; i++) {
            common[touched[i]] = 0;
        }
        return best;
    }

    /** The place of the first entry that is not less than {@code entry}. */
    private int firstFrom(long entry) {
        int drawer = drawer(entry);
        int at = Arrays.binarySearch(entries, drawers[drawer], drawers[drawer + 1], entry);
        return at < 0 ? -at - 1 : at;
    }

    /** The number of its first bits, from 0, in the order of the entries. */
    private static int drawer(long entry) {
        return (int) (entry >> Long.SIZE - DRAWER_BITS) + (1 << DRAWER_BITS - 1);
    }

    private int[] best(int[] touched, int mine) {
        long[] ranked = Arrays.stream(touched)
                .filter(article -> isCandidate(common[article], Math.min(mine, prints[article])))
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

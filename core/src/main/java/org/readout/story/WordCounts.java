package org.readout.story;

/** In how many reports of a stream each word stood so far. Eight bytes for each word, up to twice that while it grows. For one thread. */
final class WordCounts {
    private static final double FULL = 0.6;

    private int[] words = new int[1 << 12];

    /** 0 where a slot is empty. */
    private int[] counts = new int[words.length];

    private int size;
    private int reports;

    /** Counts a report with these words, each of which stands once. */
    void add(int[] ofReport) {
        reports++;
        for (int word : ofReport) {
            if (size + 1 > FULL * words.length) {
                grow();
            }
            int slot = slot(word);
            if (counts[slot] == 0) {
                words[slot] = word;
                size++;
            }
            counts[slot]++;
        }
    }

    /** How many reports had this word. */
    int of(int word) {
        return counts[slot(word)];
    }

    /** How many reports there were. */
    int reports() {
        return reports;
    }

    private int slot(int word) {
        int slot = (int) Shingles.mix(word) & (words.length - 1);
        while (counts[slot] != 0 && words[slot] != word) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldWords = words;
        int[] oldCounts = counts;
        words = new int[2 * oldWords.length];
        counts = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldWords[i]);
                words[slot] = oldWords[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}

package org.readout.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which stories have reports that make much of a word: of each word the {@value #MOST_STORIES} stories that had one latest, so that what is looked
 * at for one report does not grow with the stream. For one thread.
 */
final class StoryIndex {
    static final int MOST_STORIES = 64;

    private final Map<Integer, Latest> stories = new HashMap<>();

    /** Notes that a report of {@code story} makes much of these words. */
    void add(int[] words, int story) {
        for (int word : words) {
            stories.computeIfAbsent(word, any -> new Latest()).add(story);
        }
    }

    /** The stories with most reports that make much of these words, the first words counting most; at most {@code most}. */
    int[] candidates(int[] words, int most) {
        long[] votes = new long[words.length * MOST_STORIES];
        int size = 0;
        for (int place = 0; place < words.length; place++) {
            Latest latest = stories.get(words[place]);
            for (int i = 0; latest != null && i < latest.size; i++) {
                votes[size++] = (long) latest.numbers[i] << Integer.SIZE | (words.length - place);
            }
        }
        Arrays.sort(votes, 0, size);
        int counted = 0;
        for (int from = 0, to; from < size; from = to) {
            long story = votes[from] >> Integer.SIZE;
            long sum = 0;
            for (to = from; to < size && votes[to] >> Integer.SIZE == story; to++) {
                sum += (int) votes[to];
            }
            votes[counted++] = sum << Integer.SIZE | story;
        }
        Arrays.sort(votes, 0, counted);
        int[] candidates = new int[Math.min(most, counted)];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = (int) votes[counted - 1 - i];
        }
        return candidates;
    }

    /** Stories, the latest last. */
    private static final class Latest {
        private int[] numbers = new int[1];
        private int size;

        void add(int story) {
            int at = 0;
            while (at < size && numbers[at] != story) {
                at++;
            }
            if (at == size && size < MOST_STORIES) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, Math.min(MOST_STORIES, 2 * size));
                }
                size++;
            }
            int from = at < size ? at : 0;
            System.arraycopy(numbers, from + 1, numbers, from, size - 1 - from);
            numbers[size - 1] = story;
        }
    }
}

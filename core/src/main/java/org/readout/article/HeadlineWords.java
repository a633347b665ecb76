package org.readout.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two headlines have in common. */
final class HeadlineWords {
    private static final int LONGEST = 600;

    private HeadlineWords() {}

    /** Words shared, as a share of the shorter, 0 to 1; 0 where one has three times as many words as the other. */
    static double alike(String one, String other) {
        return alike(of(one), of(other));
    }

    /** As {@link #alike(String, String)}, of words already cut. */
    static double alike(Set<String> words, Set<String> others) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        int shorter = Math.min(words.size(), others.size());
        return shorter == 0 || words.size() * 3 < others.size() ? 0 : (double) shared.size() / shorter;
    }

    /** The words of a headline in lower case. */
    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            if (i < end && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }
}

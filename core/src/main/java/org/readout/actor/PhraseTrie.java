package org.readout.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases by their words, found longest first in time of the phrase's length. */
final class PhraseTrie {
    /** Where a phrase may go on, and what it means if it ends here. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Entry> entries = new ArrayList<>(1);
    }

    private final Map<String, Node> roots = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    /** Adds a meaning of {@code surface}; what was added first is preferred. */
    void add(String surface, Entry entry) {
        Words words = WordScanner.scan(surface);
        if (words.size() == 0) {
            throw new IllegalArgumentException("a phrase without words: '" + surface + "'");
        }
        Node node = roots.computeIfAbsent(words.key(0), key -> new Node());
        vocabulary.add(words.key(0));
        for (int i = 1; i < words.size(); i++) {
            vocabulary.add(words.key(i));
            node = node.next.computeIfAbsent(words.key(i), key -> new Node());
        }
        node.entries.add(entry);
    }

    boolean knows(String key) {
        return vocabulary.contains(key);
    }

    /** The longest phrase that starts at {@code word}; {@code null}-free: a match of no entries if there is none. */
    Match longest(Words words, int word) {
        Match best = Match.NONE;
        Node node = roots.get(words.key(word));
        int at = word;
        while (node != null) {
            if (!node.entries.isEmpty()) {
                List<Entry> fitting = fitting(node.entries, words, word, at + 1);
                if (!fitting.isEmpty()) {
                    best = new Match(at + 1, fitting);
                }
            }
            at++;
            if (!words.follows(at)) {
                break;
            }
            node = node.next.get(words.key(at));
        }
        return best;
    }

    private static List<Entry> fitting(List<Entry> entries, Words words, int from, int to) {
        boolean all = true;
        for (Entry entry : entries) {
            all &= fits(entry, words, from, to);
        }
        if (all) {
            return entries;
        }
        List<Entry> fitting = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (fits(entry, words, from, to)) {
                fitting.add(entry);
            }
        }
        return fitting;
    }

    private static boolean fits(Entry entry, Words words, int from, int to) {
        return switch (entry.script()) {
            case ANY -> true;
            case CAPITAL -> words.isCapital(from);
            case UPPER -> words.isUpper(from) && (to == from + 1 || words.isUpper(to - 1));
        };
    }

    /**
     * A phrase of the lexicon in the text.
     *
     * @param end index after its last word; -1 if there is none
     * @param entries its meanings, preferred first
     */
    record Match(int end, List<Entry> entries) {
        static final Match NONE = new Match(-1, List.of());

        boolean isPresent() {
            return end > 0;
        }
    }
}

package org.readout.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which statements hold which words: an inverted index, written as scripts that a page loads one by one as a search
 * needs them. In memory a mention of a word takes one to five bytes.
 */
final class SearchIndex {
    private static final int MENTIONS_PER_SHARD = 20_000;
    private static final int MOST_SHARDS = 256;
    private static final int DIGITS = 36;

    private final Map<String, Postings> postings = new HashMap<>();
    private long mentions;

    /** The ascending numbers of the statements that hold one word, as distances in seven-bit groups. */
    private static final class Postings {
        private byte[] bytes = new byte[4];
        private int size;
        private int last = -1;

        private boolean add(int statement) {
            if (statement == last) {
                return false;
            }
            int distance = statement - Math.max(last, 0);
            last = statement;
            while (distance > 0x7F) {
                add((byte) (distance | 0x80));
                distance >>>= 7;
            }
            add((byte) distance);
            return true;
        }

        private void add(byte group) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size + Math.max(4, size >> 1));
            }
            bytes[size++] = group;
        }

        /** The distances in base 36, separated by commas. */
        private String distances() {
            StringBuilder distances = new StringBuilder(size * 2);
            int distance = 0;
            int shift = 0;
            for (int index = 0; index < size; index++) {
                distance |= (bytes[index] & 0x7F) << shift;
                shift += 7;
                if (bytes[index] >= 0) {
                    distances.append(distances.isEmpty() ? "" : ",").append(Integer.toString(distance, DIGITS));
                    distance = 0;
                    shift = 0;
                }
            }
            return distances.toString();
        }
    }

    /** Adds folded {@code words} to those of {@code statement}; statements come in ascending order. */
    void add(int statement, List<String> words) {
        for (String word : words) {
            if (postings.computeIfAbsent(word, key -> new Postings()).add(statement)) {
                mentions++;
            }
        }
    }

    /** How many files the index takes: a power of two. */
    int shards() {
        int shards = 1;
        while (shards < MOST_SHARDS && (long) shards * MENTIONS_PER_SHARD < mentions) {
            shards *= 2;
        }
        return shards;
    }

    /** The file for {@code word}: words that share their first two UTF-16 units share a file. The script does the same. */
    static int shard(String word, int shards) {
        int hash = word.charAt(0) * 31 + (word.length() > 1 ? word.charAt(1) : 0);
        return (hash ^ (hash >>> 5)) & (shards - 1);
    }

    /** Writes every file through {@code files}. */
    void write(PageFiles files) throws IOException {
        int shards = shards();
        List<Map<String, Postings>> words = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            words.add(new TreeMap<>());
        }
        postings.forEach((word, places) -> words.get(shard(word, shards)).put(word, places));
        for (int shard = 0; shard < shards; shard++) {
            Script script = new Script("readoutSearch.words").number(shard).open();
            words.get(shard).forEach((word, places) -> script.open()
                    .text(word)
                    .text(places.distances())
                    .close()
                    .line());
            files.script("search/words-" + shard + ".js", script.close());
        }
    }
}

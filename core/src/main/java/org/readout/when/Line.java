package org.readout.when;

import java.util.Arrays;
import org.readout.text.Span;

/**
 * One sentence as a row of words, numbers and marks, each with what it can be in a pattern. Whitespace is left out. A
 * word that no table has, and any mark but the comma, the hyphen and the percent sign, is there with no kind and no id:
 * nothing matches it.
 */
final class Line {
    static final int NONE = -1;

    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] ids = new int[64];
    private int[] values = new int[64];
    private long[] kinds = new long[64];
    private boolean[] capitals = new boolean[64];
    private boolean[] lowers = new boolean[64];

    void clear() {
        size = 0;
    }

    void add(int start, int end, int id, long kind, int value, boolean capital, boolean lower) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            ids = Arrays.copyOf(ids, room);
            values = Arrays.copyOf(values, room);
            kinds = Arrays.copyOf(kinds, room);
            capitals = Arrays.copyOf(capitals, room);
            lowers = Arrays.copyOf(lowers, room);
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        kinds[size] = kind;
        values[size] = value;
        capitals[size] = capital;
        lowers[size] = lower;
        size++;
    }

    int size() {
        return size;
    }

    int id(int word) {
        return ids[word];
    }

    long kinds(int word) {
        return kinds[word];
    }

    int value(int word) {
        return values[word];
    }

    boolean isCapital(int word) {
        return capitals[word];
    }

    boolean isLower(int word) {
        return lowers[word];
    }

    /** The place of the words from {@code first} to {@code last}, both included. */
    Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }
}

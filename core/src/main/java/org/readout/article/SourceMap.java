package org.readout.article;

import java.util.Arrays;
import java.util.Optional;
import org.readout.text.Span;

/**
 * For the units of an article's text that a page gave, their places in the page's decoded source, and back. Kept as runs of
 * units that follow each other on both sides, so that a page takes a few integers for each text node and each character
 * reference. What stands for one thing is never cut: every unit that a reference gave has the whole reference for its place,
 * and a blank has the whole run of blanks that it stands for. Units that are ours, as the empty line between two blocks, have
 * no place. Immutable; a look-up takes a binary search.
 */
public final class SourceMap {
    private static final SourceMap NOTHING = new SourceMap(new int[0], new int[0], new int[0], new int[0]);

    /** Of each run its first unit and its length in the text, its first unit and its length in the source. */
    private final int[] starts;

    private final int[] lengths;
    private final int[] sources;
    private final int[] widths;

    /** The runs in the order of the source. */
    private final int[] bySource;

    private SourceMap(int[] starts, int[] lengths, int[] sources, int[] widths) {
        this.starts = starts;
        this.lengths = lengths;
        this.sources = sources;
        this.widths = widths;
        Integer[] order = new Integer[starts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(sources[one], sources[other]));
        this.bySource = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The map of a text that no page gave. */
    public static SourceMap nothing() {
        return NOTHING;
    }

    /** How many units of the text have a place. */
    public int mapped() {
        return Arrays.stream(lengths).sum();
    }

    /** The place in the source of the text's unit at {@code offset}; empty if the unit is ours or lies outside the text. */
    public Optional<Span> source(int offset) {
        int run = last(starts, offset);
        if (run < 0 || offset >= starts[run] + lengths[run]) {
            return Optional.empty();
        }
        if (lengths[run] != widths[run]) {
            return Optional.of(new Span(sources[run], sources[run] + widths[run]));
        }
        int at = sources[run] + offset - starts[run];
        return Optional.of(new Span(at, at + 1));
    }

    /**
     * The smallest stretch of source that holds the places of all units of {@code text} that have one, with the markup between
     * them; empty if none has.
     */
    public Optional<Span> source(Span text) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (int run = Math.max(0, last(starts, text.start()));
                run < starts.length && starts[run] < text.end();
                run++) {
            int first = Math.max(text.start(), starts[run]);
            int end = Math.min(text.end(), starts[run] + lengths[run]);
            if (first < end) {
                boolean equal = lengths[run] == widths[run];
                from = Math.min(from, sources[run] + (equal ? first - starts[run] : 0));
                to = Math.max(to, equal ? sources[run] + end - starts[run] : sources[run] + widths[run]);
            }
        }
        return to < 0 ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** The stretch of the text that the source's unit at {@code offset} gave; empty if it gave none. */
    public Optional<Span> text(int offset) {
        int low = 0;
        int high = bySource.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int run = bySource[middle];
            if (offset < sources[run]) {
                high = middle - 1;
            } else if (offset >= sources[run] + widths[run]) {
                low = middle + 1;
            } else if (lengths[run] != widths[run]) {
                return Optional.of(new Span(starts[run], starts[run] + lengths[run]));
            } else {
                int at = starts[run] + offset - sources[run];
                return Optional.of(new Span(at, at + 1));
            }
        }
        return Optional.empty();
    }

    private static int last(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap map
                && Arrays.equals(starts, map.starts)
                && Arrays.equals(lengths, map.lengths)
                && Arrays.equals(sources, map.sources)
                && Arrays.equals(widths, map.widths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts) * 31 + Arrays.hashCode(sources);
    }

    @Override
    public String toString() {
        return mapped() + " units in " + starts.length + " runs";
    }

    /** Puts a map together in the order of the text. */
    static final class Builder {
        private int[] starts = new int[64];
        private int[] lengths = new int[64];
        private int[] sources = new int[64];
        private int[] widths = new int[64];
        private int runs;

        /**
         * The text's units from {@code start} on are what the source has from {@code source} on.
         *
         * @param length how many units of the text
         * @param width how many of the source; if it is not {@code length}, or {@code whole}, they stand for each other as one
         */
        Builder add(int start, int length, int source, int width) {
            int last = runs - 1;
            boolean follows = last >= 0
                    && length == 1
                    && width == 1
                    && lengths[last] == widths[last]
                    && starts[last] + lengths[last] == start
                    && sources[last] + widths[last] == source;
            if (follows) {
                lengths[last]++;
                widths[last]++;
                return this;
            }
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, 2 * runs);
                lengths = Arrays.copyOf(lengths, 2 * runs);
                sources = Arrays.copyOf(sources, 2 * runs);
                widths = Arrays.copyOf(widths, 2 * runs);
            }
            starts[runs] = start;
            lengths[runs] = length;
            sources[runs] = source;
            widths[runs] = width;
            runs++;
            return this;
        }

        SourceMap build() {
            return new SourceMap(
                    Arrays.copyOf(starts, runs),
                    Arrays.copyOf(lengths, runs),
                    Arrays.copyOf(sources, runs),
                    Arrays.copyOf(widths, runs));
        }
    }
}

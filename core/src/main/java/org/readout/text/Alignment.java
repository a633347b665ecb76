package org.readout.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How the offsets of a text and of a changed form of it belong together: runs in order, each either equal in both or
 * replaced by another.
 *
 * <p>Every offset in an equal run has one counterpart. A stretch that touches a replaced run maps to all of that run's
 * counterpart, so that a mapped span never cuts through what stands for one thing. The idea is that of OpenNLP's
 * {@code AlignedText}. Immutable; a mapping takes a binary search.
 *
 * @param runs in order, without gaps on either side, none empty on both sides; neighbouring equal runs are one
 */
public record Alignment(List<Run> runs) {

    /**
     * A stretch of the original and its counterpart.
     *
     * @param from the place in the original
     * @param to the place in the changed text
     * @param equal whether both hold the same characters; then they are of one length
     */
    public record Run(Span from, Span to, boolean equal) {
        public Run {
            if (equal && from.length() != to.length()) {
                throw new IllegalArgumentException("equal runs of different length: " + from + " " + to);
            }
        }
    }

    public Alignment {
        runs = List.copyOf(runs);
        int from = 0;
        int to = 0;
        for (Run run : runs) {
            if (run.from().start() != from || run.to().start() != to) {
                throw new IllegalArgumentException("a gap or an overlap before " + run);
            }
            if (run.from().isEmpty() && run.to().isEmpty()) {
                throw new IllegalArgumentException("an empty run at " + run);
            }
            from = run.from().end();
            to = run.to().end();
        }
    }

    /** The alignment of a text of {@code length} units with itself. */
    public static Alignment identity(int length) {
        return new Builder().equal(length).build();
    }

    /** Length of the original. */
    public int originalLength() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).from().end();
    }

    /** Length of the changed text. */
    public int changedLength() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).to().end();
    }

    /**
     * The counterpart in the changed text of {@code original}: the smallest span that holds all of it.
     *
     * @throws IndexOutOfBoundsException if the span reaches past the original
     */
    public Span changed(Span original) {
        return map(original, originalLength(), true);
    }

    /**
     * The place in the original from which {@code changed} comes: the smallest span that gave all of it.
     *
     * @throws IndexOutOfBoundsException if the span reaches past the changed text
     */
    public Span original(Span changed) {
        return map(changed, changedLength(), false);
    }

    /** The same two sides the other way round. */
    public Alignment inverse() {
        return new Alignment(runs.stream()
                .map(run -> new Run(run.to(), run.from(), run.equal()))
                .toList());
    }

    /**
     * This alignment followed by {@code next}, whose original is this one's changed text. A run that either of them
     * replaces is replaced.
     *
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public Alignment then(Alignment next) {
        if (changedLength() != next.originalLength()) {
            throw new IllegalArgumentException(
                    "lengths do not fit: " + changedLength() + " and " + next.originalLength());
        }
        return new Composition(this, next).compose();
    }

    private Span map(Span span, int length, boolean forward) {
        if (span.end() > length) {
            throw new IndexOutOfBoundsException(span + " in a text of " + length);
        }
        int start = bound(span.start(), length, forward, true);
        return span.isEmpty() ? new Span(start, start) : new Span(start, bound(span.end(), length, forward, false));
    }

    /** The counterpart of one bound; inside a replaced run that run's near edge for a start, its far edge for an end. */
    private int bound(int offset, int length, boolean forward, boolean start) {
        if (start && offset == length) {
            return forward ? changedLength() : originalLength();
        }
        Run run = runs.get(find(offset, forward, start));
        Span here = forward ? run.from() : run.to();
        Span there = forward ? run.to() : run.from();
        if (run.equal()) {
            return there.start() + offset - here.start();
        }
        return start ? there.start() : there.end();
    }

    /** The run that holds the unit after {@code offset} if {@code after}, else the one that holds the unit before it. */
    private int find(int offset, boolean forward, boolean after) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Span here = forward ? runs.get(middle).from() : runs.get(middle).to();
            if (after ? here.end() <= offset : here.end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts an alignment together from left to right. */
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();
        private int from;
        private int to;

        /** The next {@code length} units are equal. */
        public Builder equal(int length) {
            return add(length, length, true);
        }

        /** The next {@code length} units of the original are replaced by {@code replacement} units; either may be 0. */
        public Builder replace(int length, int replacement) {
            return add(length, replacement, false);
        }

        private Builder add(int length, int other, boolean equal) {
            if (length == 0 && other == 0) {
                return this;
            }
            Span here = new Span(from, from + length);
            Span there = new Span(to, to + other);
            int last = runs.size() - 1;
            if (equal && last >= 0 && runs.get(last).equal()) {
                Run before = runs.get(last);
                runs.set(last, new Run(before.from().cover(here), before.to().cover(there), true));
            } else {
                runs.add(new Run(here, there, equal));
            }
            from += length;
            to += other;
            return this;
        }

        /** What has been put together so far. */
        public Alignment build() {
            return new Alignment(runs);
        }
    }
}

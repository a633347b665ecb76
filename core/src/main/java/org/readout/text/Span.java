package org.readout.text;

import java.util.Comparator;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in one text.
 *
 * <p>Spans order by start, then by end. A span does not know its text: {@link #cut} takes it.
 *
 * @param start first unit, at least 0
 * @param end unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    /** Whether the unit at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether {@code other} lies wholly inside; every span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** This span moved by {@code distance} units. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /**
     * The characters that this span cuts out of {@code text}.
     *
     * @throws IndexOutOfBoundsException if the span reaches past the text
     */
    public String cut(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}

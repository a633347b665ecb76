package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes of an archive, seen through a window that is as long as its reader wants: it looks ahead as far as it needs
 * to be sure, and only then goes on. A fault in the compression ends what can be seen until {@link #resume}.
 */
final class Window {
    private static final int START = 1 << 18;

    private final InputStream in;
    private final Optional<Unzipped> unzipped;
    private byte[] buffer = new byte[START];
    private int at;
    private int end;
    private long base;
    private Optional<Unzipped.Broken> fault = Optional.empty();
    /** Up to where no head was found to end, and the line ends in a row that stand before it. */
    private long searched;

    private int lineEnds;

    /**
     * A window on {@code in}.
     *
     * @param unzipped what {@code in} reads from, where it is compressed
     */
    Window(InputStream in, Optional<Unzipped> unzipped) {
        this.in = in;
        this.unzipped = unzipped;
    }

    /** Offset of the window's first byte. */
    long position() {
        return base + at;
    }

    /** How many of the next {@code count} bytes there are before the end or a fault. */
    int ahead(int count) throws IOException {
        while (end - at < count && more()) {
            // until there are enough
        }
        return Math.min(count, end - at);
    }

    /** The byte at {@code offset}, which {@link #ahead} has found there. */
    byte at(int offset) {
        return buffer[at + offset];
    }

    /** Whether {@code text}, in ASCII, stands at {@code offset}. */
    boolean has(int offset, String text) throws IOException {
        if (ahead(offset + text.length()) < offset + text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(offset + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Behind the blank line that ends the head which starts the window; -1 where there is none within {@code limit}. A head
     * starts with neither a line end nor a carriage return; what was looked through for one is not looked through again.
     */
    int headEnd(int limit) throws IOException {
        int i = (int) Math.max(0, searched - position());
        int lines = i == 0 ? 0 : lineEnds;
        for (; i < limit && ahead(i + 1) > i; i++) {
            byte b = at(i);
            lines = b == '\n' ? lines + 1 : b == '\r' ? lines : 0;
            if (lines == 2) {
                return i + 1;
            }
        }
        searched = position() + i;
        lineEnds = lines;
        return -1;
    }

    /** A copy of bytes that {@link #ahead} has found. */
    byte[] copy(int from, int length) {
        return Arrays.copyOfRange(buffer, at + from, at + from + length);
    }

    /** Copies bytes that {@link #ahead} has found. */
    void copy(int from, int length, byte[] target, int offset) {
        System.arraycopy(buffer, at + from, target, offset, length);
    }

    /** Moves the window on by {@code count} bytes that {@link #ahead} has found. */
    void advance(int count) {
        at += count;
    }

    /** How many bytes are at hand without reading. */
    int buffered() {
        return end - at;
    }

    /** Whether what is seen was compressed by itself, so that offsets are not those of the file. */
    boolean isCompressed() {
        return unzipped.isPresent();
    }

    private boolean more() throws IOException {
        if (fault.isPresent()) {
            return false;
        }
        if (at > 0 && (at == end || (end == buffer.length && at >= end / 2))) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            base += at;
            end -= at;
            at = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int count = in.read(buffer, end, buffer.length - end);
            end += Math.max(0, count);
            return count > 0;
        } catch (Unzipped.Broken e) {
            if (unzipped.isEmpty()) {
                throw e;
            }
            fault = Optional.of(e);
            return false;
        }
    }

    /** The fault that ends what can be seen, once the window reaches it. */
    Optional<Unzipped.Broken> fault() {
        return fault;
    }

    /** Drops what stands before the fault and goes on behind it; false where nothing follows. */
    boolean resume() throws IOException {
        at = end;
        fault = Optional.empty();
        return unzipped.isPresent() && unzipped.get().resume();
    }

    /** Offset in the file of the gzip member that starts at the window's first byte, if one does. */
    OptionalLong member() {
        return unzipped.isPresent() ? unzipped.get().memberAt(position()) : OptionalLong.empty();
    }

    /** Offset in the file of the gzip member that holds the window's first byte. */
    OptionalLong memberHolding() {
        return unzipped.isPresent() ? unzipped.get().memberHolding(position()) : OptionalLong.empty();
    }

    /** Offset in the file of the gzip member in which the fault is. */
    OptionalLong brokenMember() {
        return unzipped.isPresent() ? OptionalLong.of(unzipped.get().member()) : OptionalLong.empty();
    }

    /** How far ahead gzip members start, from {@code from} to before {@code to}, as far as was read. */
    int[] membersBetween(int from, int to) {
        long position = position();
        return unzipped.isPresent()
                ? unzipped.get()
                        .startsBetween(position + from, Math.min(position + to, base + end))
                        .mapToInt(start -> (int) (start - position))
                        .toArray()
                : new int[0];
    }
}

package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream that can go back a little, to where a reader before it looked too far ahead. */
final class Replay extends InputStream {
    /** How far it goes back at least. */
    static final int KEPT = 1 << 17;

    private final InputStream in;
    private final byte[] buffer = new byte[2 * KEPT];
    private int at;
    private int end;
    private long base;
    private Optional<IOException> failure = Optional.empty();

    Replay(InputStream in) {
        this.in = in;
    }

    /** Offset of the next byte. */
    long position() {
        return base + at;
    }

    /** Goes back to {@code position}, or as far as it can. */
    void rewind(long position) {
        at = (int) (Math.max(position, base) - base);
    }

    /** Goes on to the next {@code bytes}; false where the stream ends before. */
    boolean seek(byte[] bytes) throws IOException {
        int matched = 0;
        while (at < end || more()) {
            byte b = buffer[at++];
            // the first byte of the pattern occurs in it once
            matched = b == bytes[matched] ? matched + 1 : b == bytes[0] ? 1 : 0;
            if (matched == bytes.length) {
                at -= matched;
                return true;
            }
        }
        return false;
    }

    /** Whether {@code bytes} come next. */
    boolean has(byte[] bytes) throws IOException {
        long position = position();
        boolean all = Arrays.equals(readNBytes(bytes.length), bytes);
        rewind(position);
        return all;
    }

    /** Goes on to the end. */
    void drain() throws IOException {
        while (at < end || more()) {
            at = end;
        }
    }

    /** What the stream itself failed with. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        return at < end || more() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !more()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        if (end == buffer.length) {
            System.arraycopy(buffer, end - KEPT, buffer, 0, KEPT);
            base += end - KEPT;
            at -= end - KEPT;
            end = KEPT;
        }
        try {
            int count = in.read(buffer, end, buffer.length - end);
            end += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}

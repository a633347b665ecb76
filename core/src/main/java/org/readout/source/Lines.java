package org.readout.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream of bytes, one at a time, each up to a limit. Lines end in a line feed or with the stream. */
final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long position;
    private long start;
    private long number;
    private boolean tooLong;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        start = position;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(stop);
            if (stop < end) {
                at = stop + 1;
                position++;
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    private void keep(int stop) {
        int length = stop - at;
        if (length > limit - line.size()) {
            tooLong = true;
            line.reset();
        }
        if (!tooLong) {
            line.write(buffer, at, length);
        }
        position += length;
        at = stop;
    }

    /** The line's bytes without its end; nothing of a line that is too long. */
    byte[] bytes() {
        return line.toByteArray();
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether there is nothing on the line but blanks, or a byte-order mark at the start of the stream. */
    boolean isBlank() {
        byte[] bytes = bytes();
        for (int i = start == 0 ? mark(bytes) : 0; i < bytes.length; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static int mark(byte[] bytes) {
        return ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
    }

    /** Offset of the line's first byte. */
    long start() {
        return start;
    }

    /** From 1. */
    long number() {
        return number;
    }
}

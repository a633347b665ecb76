package org.readout.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The records of a table in a stream of bytes, one at a time, each up to a limit, as
 * <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has them: a line feed between quotation marks ends none. A quotation mark
 * counts only where a field begins, so that one in the middle of words does no harm.
 */
final class CsvRecords {
    private final InputStream in;
    private final int limit;
    private final byte delimiter;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long position;
    private long start;
    private long line = 1;
    private long number;
    private long lastLine;
    private boolean tooLong;
    private boolean open;

    CsvRecords(InputStream in, char delimiter, int limit) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.limit = limit;
    }

    /** Goes to the next record; false after the last. */
    boolean next() throws IOException {
        record.reset();
        tooLong = false;
        open = false;
        start = position;
        number = line;
        boolean any = false;
        boolean fieldStart = true;
        boolean closing = false;
        while (fill()) {
            any = true;
            int from = at;
            boolean ended = false;
            while (at < end && !ended) {
                byte value = buffer[at++];
                lastLine = line;
                if (value == '\n') {
                    line++;
                }
                if (open && value != '"') {
                    continue;
                }
                if (value == '"') {
                    boolean opens = !open && (fieldStart || closing);
                    closing = open;
                    open = opens;
                    fieldStart = false;
                } else {
                    ended = value == '\n';
                    closing = false;
                    fieldStart = value == delimiter;
                }
            }
            keep(from, ended ? at - 1 : at);
            position += at - from;
            if (ended) {
                break;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    private void keep(int from, int to) {
        if (to - from > limit - record.size()) {
            tooLong = true;
            record.reset();
        }
        if (!tooLong) {
            record.write(buffer, from, to - from);
        }
    }

    /** The record's bytes without its end; nothing of one that is too long. */
    byte[] bytes() {
        byte[] bytes = record.toByteArray();
        int length = bytes.length;
        return length > 0 && bytes[length - 1] == '\r' ? Arrays.copyOf(bytes, length - 1) : bytes;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the stream ended between quotation marks. */
    boolean isOpen() {
        return open;
    }

    /** The number of its first line, from 1. */
    long number() {
        return number;
    }

    /** The number of its last line. */
    long lastLine() {
        return lastLine;
    }

    /** Byte offset of its start. */
    long start() {
        return start;
    }
}

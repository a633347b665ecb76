package org.readout.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A whole gzip member (RFC 1952) of a file that we wrote. */
final class Member {
    /** More than any record of ours that is read again has. */
    static final int KEPT = 1 << 20;

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0};
    private static final int HEAD_LENGTH = 10;
    private static final int TAIL_LENGTH = 8;
    private static final int BLOCK = 1 << 16;

    private final long end;
    private final byte[] beginning;

    /** @param beginning what it decompresses to, the first {@link #KEPT} bytes */
    private Member(long end, byte[] beginning) {
        this.end = end;
        this.beginning = beginning;
    }

    /** Byte offset behind it. */
    long end() {
        return end;
    }

    /** The member that begins at {@code start}; empty where none does that is whole. */
    static Optional<Member> at(FileChannel file, long start) throws IOException {
        byte[] head = bytes(file, start, HEAD_LENGTH);
        if (head.length < HEAD_LENGTH || !Arrays.equals(HEAD, 0, HEAD.length, head, 0, HEAD.length)) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            return inflated(file, start + HEAD_LENGTH, inflater);
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Where the next whole member begins behind {@code start}; empty where none does. */
    static OptionalLong after(FileChannel file, long start) throws IOException {
        for (long block = start + 1; block < file.size(); block += BLOCK) {
            byte[] bytes = bytes(file, block, BLOCK + HEAD.length - 1);
            for (int i = 0; i + HEAD.length <= bytes.length; i++) {
                if (bytes[i] == HEAD[0]
                        && Arrays.equals(HEAD, 0, HEAD.length, bytes, i, i + HEAD.length)
                        && at(file, block + i).isPresent()) {
                    return OptionalLong.of(block + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    private static Optional<Member> inflated(FileChannel file, long from, Inflater inflater)
            throws IOException, DataFormatException {
        CRC32 sum = new CRC32();
        byte[] out = new byte[1 << 16];
        byte[] kept = new byte[1 << 12];
        int length = 0;
        long position = from;
        while (!inflater.finished()) {
            int got = inflater.inflate(out);
            if (got == 0 && inflater.needsInput()) {
                byte[] more = bytes(file, position, 1 << 16);
                if (more.length == 0) {
                    return Optional.empty();
                }
                inflater.setInput(more);
                position += more.length;
            } else if (got == 0 && inflater.needsDictionary()) {
                return Optional.empty();
            }
            sum.update(out, 0, got);
            int room = Math.min(got, KEPT - length);
            if (length + room > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(kept.length * 2, length + room));
            }
            System.arraycopy(out, 0, kept, length, room);
            length += room;
        }
        byte[] tail = bytes(file, from + inflater.getBytesRead(), TAIL_LENGTH);
        if (tail.length < TAIL_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(tail).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        boolean whole = said.getInt() == (int) sum.getValue() && said.getInt() == (int) inflater.getBytesWritten();
        return whole
                ? Optional.of(new Member(from + inflater.getBytesRead() + TAIL_LENGTH, Arrays.copyOf(kept, length)))
                : Optional.empty();
    }

    private static byte[] bytes(FileChannel file, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** The record's fields, a line each. */
    String head() {
        return new String(beginning, 0, headEnd(), StandardCharsets.UTF_8);
    }

    /** The value of a field; empty where the record has none of that name. */
    String field(String name) {
        return head().lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .map(line -> line.substring(name.length() + 2))
                .orElse("");
    }

    /** The record's block, with the empty lines behind it. */
    byte[] block() {
        int from = Math.min(beginning.length, headEnd() + 4);
        return Arrays.copyOfRange(beginning, from, beginning.length);
    }

    private int headEnd() {
        for (int i = 0; i + 3 < beginning.length; i++) {
            if (beginning[i] == '\r'
                    && beginning[i + 1] == '\n'
                    && beginning[i + 2] == '\r'
                    && beginning[i + 3] == '\n') {
                return i;
            }
        }
        return beginning.length;
    }
}

package org.readout.source;

import java.io.IOException;
import java.util.zip.CRC32;

/**
 * The bytes of a member of a ZIP archive that is stored as it is and whose length stands behind it, as programs write it that
 * cannot go back. It ends at the first descriptor that gives the length, or else the checksum, of what came before; what looks
 * like one in a member, as in an archive in the archive, gives others. Takes no more memory than its buffer.
 */
final class StreamedMember extends BlockInput {
    /** The longest descriptor: mark, checksum and two lengths of eight bytes. */
    private static final int LONGEST = 24;

    /** A descriptor and what must follow it. */
    private static final int AHEAD = LONGEST + 4;

    private final Replay replay;
    private final byte[] buffer = new byte[1 << 16];
    private final CRC32 crc = new CRC32();
    private int at;
    private int safe;
    private int filled;
    /** How many bytes are in the checksum, in the buffer and in all. */
    private int summed;

    private long count;
    private boolean streamEnded;
    private boolean ended;
    private long told;

    /** A member whose first byte is the next one of {@code replay}, which stands behind its descriptor at the end. */
    StreamedMember(Replay replay) {
        this.replay = replay;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == safe) {
            if (ended) {
                return -1;
            }
            if (streamEnded) {
                throw new IOException("it has no end that can be found");
            }
            fill();
        }
        int size = Math.min(length, safe - at);
        System.arraycopy(buffer, at, bytes, offset, size);
        at += size;
        return size;
    }

    /** The checksum that the descriptor gives. */
    long crc() {
        return told;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        safe = 0;
        summed = 0;
        while (filled < buffer.length && !streamEnded) {
            int read = replay.read(buffer, filled, buffer.length - filled);
            streamEnded = read < 0;
            filled += Math.max(0, read);
        }
        int last = streamEnded ? filled : filled - AHEAD;
        while (safe < last && !ended) {
            ended = buffer[safe] == 'P' && isDescriptor(safe);
            safe += ended ? 0 : 1;
        }
        sum(safe);
        if (ended) {
            told = number(safe + 4);
            int behind = safe + length(safe);
            replay.rewind(replay.position() - (filled - behind));
        }
    }

    private void sum(int to) {
        crc.update(buffer, summed, to - summed);
        count += to - summed;
        summed = to;
    }

    private boolean isDescriptor(int from) {
        if (from + 16 > filled || buffer[from + 1] != 'K' || buffer[from + 2] != 7 || buffer[from + 3] != 8) {
            return false;
        }
        sum(from);
        return number(from + 8) == (count & 0xFFFFFFFFL) || number(from + 4) == crc.getValue();
    }

    /** A descriptor with lengths of eight bytes is told by what follows it. */
    private int length(int from) {
        boolean wide = from + AHEAD <= filled
                && !isMark(from + 16)
                && (isMark(from + LONGEST) || number(from + 16) == (count & 0xFFFFFFFFL));
        return wide ? LONGEST : 16;
    }

    private boolean isMark(int from) {
        return buffer[from] == 'P' && buffer[from + 1] == 'K';
    }

    private long number(int from) {
        return (buffer[from] & 0xFFL)
                | (buffer[from + 1] & 0xFFL) << 8
                | (buffer[from + 2] & 0xFFL) << 16
                | (buffer[from + 3] & 0xFFL) << 24;
    }
}

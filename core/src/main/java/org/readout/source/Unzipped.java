package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip stream decompresses to, member by member, as RFC 1952 has it. Ends in a {@link Broken} where it is cut or
 * broken, and where it expands beyond the limit: a small file must not become an endless one. {@link #resume} goes on
 * behind a broken member where another one follows, so that the rest of an archive whose records are each a member is not
 * lost.
 */
final class Unzipped extends BlockInput {
    /** How many bytes are kept to go back in: a member is known to be broken some way behind its start. */
    private static final int KEPT = 1 << 17;

    /** The shortest head of a member. */
    private static final int HEAD = 10;

    /** Starts of members are forgotten beyond this many. */
    private static final int STARTS = 1 << 16;

    private final InputStream in;
    private final Limits limits;
    private final Budget budget;
    private final byte[] buffer = new byte[3 * KEPT];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final Deque<Start> starts = new ArrayDeque<>();
    private int at;
    private int end;
    /** Position in the stream of the buffer's first byte. */
    private long base;

    private long member;
    private long size;
    private long unpacked;
    private boolean inside;
    private Optional<Broken> fault = Optional.empty();

    Unzipped(InputStream in, Limits limits, Budget budget) {
        this.in = in;
        this.limits = limits;
        this.budget = budget;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (fault.isPresent()) {
            throw fault.get();
        }
        if (length == 0) {
            return 0;
        }
        while (inside || nextMember()) {
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        if (inflater.needsInput() && at == end && !more()) {
            throw cut();
        }
        inflater.setInput(buffer, at, end - at);
        try {
            int count = inflater.inflate(bytes, offset, length);
            at = end - inflater.getRemaining();
            crc.update(bytes, offset, count);
            size += count;
            unpacked += count;
            if (count > 0) {
                budget.unpacked(count);
                if (size > limits.captureBytes() && size / limits.expansion() > base + at - member) {
                    throw fail("it decompresses to more than " + limits.expansion() + " times its size");
                }
            } else if (inflater.finished()) {
                trailer();
            } else if (inflater.needsDictionary()) {
                throw fail("it wants a dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            throw fail(String.valueOf(e.getMessage()));
        }
    }

    private void trailer() throws IOException {
        if (!ahead(8)) {
            throw cut();
        }
        long sum = number(at, 4);
        long length = number(at + 4, 4);
        at += 8;
        inside = false;
        if (sum != crc.getValue()) {
            throw fail("its checksum does not fit");
        }
        if (length != (size & 0xFFFFFFFFL)) {
            throw fail("its length does not fit");
        }
    }

    /** Goes to the next member; false at the end of the stream, which zeros may pad. */
    private boolean nextMember() throws IOException {
        member = base + at;
        if (!ahead(1)) {
            return false;
        }
        if (buffer[at] == 0) {
            while (ahead(1) && buffer[at] == 0) {
                at++;
            }
            if (!ahead(1)) {
                return false;
            }
        }
        member = base + at;
        open();
        inside = true;
        inflater.reset();
        crc.reset();
        size = 0;
        if (!starts.isEmpty() && starts.getLast().unpacked == unpacked) {
            starts.removeLast();
        } else if (starts.size() == STARTS) {
            starts.removeFirst();
        }
        starts.addLast(new Start(unpacked, member));
        return true;
    }

    /** Reads a member's head. */
    private void open() throws IOException {
        if (!ahead(HEAD)) {
            throw ahead(2) && !isHead(2) ? fail("what follows is not gzip") : cut();
        }
        if (!isHead(HEAD)) {
            throw fail("what follows is not gzip");
        }
        int flags = buffer[at + 3];
        at += HEAD;
        if ((flags & 4) != 0) {
            passExtra();
        }
        if ((flags & 8) != 0) {
            skipText();
        }
        if ((flags & 16) != 0) {
            skipText();
        }
        if ((flags & 2) != 0) {
            pass(2);
        }
    }

    private void passExtra() throws IOException {
        if (!ahead(2)) {
            throw cut();
        }
        int length = (int) number(at, 2);
        at += 2;
        pass(length);
    }

    private void pass(int count) throws IOException {
        if (!ahead(count)) {
            throw cut();
        }
        at += count;
    }

    private void skipText() throws IOException {
        do {
            if (!ahead(1)) {
                throw cut();
            }
        } while (buffer[at++] != 0);
    }

    private boolean isHead(int length) {
        return buffer[at] == 0x1F
                && buffer[at + 1] == (byte) 0x8B
                && (length < HEAD || (buffer[at + 2] == 8 && (buffer[at + 3] & 0xE0) == 0));
    }

    /**
     * Goes on behind a fault, at the next bytes that open a member. False where none follow.
     */
    boolean resume() throws IOException {
        at = (int) (Math.max(member + 1, base) - base);
        while (ahead(HEAD)) {
            if (isHead(HEAD)) {
                fault = Optional.empty();
                inside = false;
                return true;
            }
            at++;
        }
        return false;
    }

    /** Offset in the compressed stream of the member that starts at byte {@code position} of what it becomes. */
    OptionalLong memberAt(long position) {
        OptionalLong holding = memberHolding(position);
        return holding.isPresent() && starts.getFirst().unpacked == position ? holding : OptionalLong.empty();
    }

    /** Offset in the compressed stream of the member that holds byte {@code position}; earlier ones are forgotten. */
    OptionalLong memberHolding(long position) {
        Start last = starts.peekFirst();
        while (last != null && starts.size() > 1) {
            starts.removeFirst();
            Start next = starts.getFirst();
            if (next.unpacked > position) {
                starts.addFirst(last);
                break;
            }
            last = next;
        }
        return last == null || last.unpacked > position ? OptionalLong.empty() : OptionalLong.of(last.packed);
    }

    /** Where in what it becomes members start, from byte {@code from} to before {@code to}, as far as was read. */
    LongStream startsBetween(long from, long to) {
        return starts.stream()
                .mapToLong(Start::unpacked)
                .dropWhile(start -> start < from)
                .takeWhile(start -> start < to);
    }

    /** Offset in the compressed stream of the member that is being read or was broken. */
    long member() {
        return member;
    }

    private boolean ahead(int count) throws IOException {
        while (end - at < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        int drop = at - KEPT;
        if (drop > 0) {
            System.arraycopy(buffer, drop, buffer, 0, end - drop);
            at -= drop;
            end -= drop;
            base += drop;
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count > 0;
    }

    private long number(int from, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | buffer[from + i] & 0xFF;
        }
        return number;
    }

    private Broken cut() {
        return broken(new Broken("is compressed and cut off", true));
    }

    private Broken fail(String reason) {
        return broken(new Broken("is compressed and broken: " + reason, false));
    }

    private Broken broken(Broken broken) {
        fault = Optional.of(broken);
        return broken;
    }

    /** Whether {@code broken} is this stream's own fault and not that of one inside or around it. */
    boolean failedWith(Broken broken) {
        return fault.isPresent() && fault.get() == broken;
    }

    /** Gives the memory back that is not Java's. */
    void end() {
        inflater.end();
    }

    /** A member's start, in what is decompressed and in the compressed stream. */
    private record Start(long unpacked, long packed) {}

    /** The gzip stream is not what it should be. */
    static final class Broken extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        private final boolean cut;

        Broken(String reason, boolean cut) {
            super(reason, null);
            this.cut = cut;
        }

        /** Whether it ends too early, and what came before is sound. */
        boolean isCut() {
            return cut;
        }

        /** What the reader is told, after the name of the file. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }
}

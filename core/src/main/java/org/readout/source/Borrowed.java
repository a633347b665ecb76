package org.readout.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a member, lent to its reader: remembers whether it was the archive's stream that failed. */
final class Borrowed extends FilterInputStream {
    private Optional<IOException> failure = Optional.empty();

    Borrowed(InputStream in) {
        super(in);
    }

    /** What the stream itself failed with. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            return in.skip(count);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}

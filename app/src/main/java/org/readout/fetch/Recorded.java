package org.readout.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that keeps every byte that is read from it. */
final class Recorded extends InputStream {
    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Recorded(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c >= 0) {
            kept.write(c);
        }
        return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            kept.write(buffer, offset, read);
        }
        return read;
    }

    /** Forgets what was read so far. */
    void forget() {
        kept.reset();
    }

    int size() {
        return kept.size();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}

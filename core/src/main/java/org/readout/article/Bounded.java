package org.readout.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a failure where it gives more than it may: a small archive must not become an endless text. */
final class Bounded extends FilterInputStream {
    private final long most;
    private long given;

    Bounded(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int count) throws IOException {
        given += count;
        if (given > most) {
            throw new Watched.Unreadable("is not opened: a part of it unpacks to more than " + (most >> 20) + " MiB");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
    }
}

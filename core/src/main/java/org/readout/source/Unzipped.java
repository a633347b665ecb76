package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What a gzip stream decompresses to. Ends in an {@link IOException} where it is cut or broken, and where it expands beyond
 * the limit: a small file must not become an endless one.
 */
final class Unzipped extends InputStream {
    private final GZIPInputStream in;
    private final Limits limits;
    private final Budget budget;
    private long packed;
    private long unpacked;

    Unzipped(InputStream in, Limits limits, Budget budget) throws IOException {
        this.limits = limits;
        this.budget = budget;
        this.in = new GZIPInputStream(new Counted(in, count -> packed += count), 1 << 13);
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void count(int count) throws IOException {
        budget.unpacked(count);
        unpacked += count;
        if (unpacked > limits.captureBytes() && unpacked / limits.expansion() > packed) {
            throw new IOException("it decompresses to more than " + limits.expansion() + " times its size");
        }
    }
}

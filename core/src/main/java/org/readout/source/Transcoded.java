package org.readout.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The UTF-8 bytes of a text that comes in another charset; each fault becomes U+FFFD. */
final class Transcoded extends InputStream {
    private final Reader reader;
    private final char[] units = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;
    /** Half of a pair of surrogates that the last stretch ended in; 0 if none. */
    private char half;

    Transcoded(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    /** These bytes or, where they are in UTF-16 or UTF-32 by their mark or their look, those of the same text in UTF-8. */
    static BufferedInputStream narrow(InputStream bytes, int buffer) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, buffer);
        in.mark(buffer);
        byte[] head = in.readNBytes(buffer);
        in.reset();
        Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
        Optional<Charset> wide = mark.isPresent()
                ? mark.map(ByteOrderMark::charset).filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                : ByteOrderMark.missing(head);
        if (wide.isEmpty()) {
            return in;
        }
        in.skipNBytes(mark.map(ByteOrderMark::length).orElse(0));
        return new BufferedInputStream(new Transcoded(in, wide.get()), buffer);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int from = half == 0 ? 0 : 1;
            units[0] = half;
            int count = reader.read(units, from, units.length - from);
            if (count < 0) {
                return false;
            }
            int length = from + count;
            half = Character.isHighSurrogate(units[length - 1]) ? units[length - 1] : 0;
            bytes = new String(units, 0, half == 0 ? length : length - 1).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }
}

package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

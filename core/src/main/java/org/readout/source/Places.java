package org.readout.source;

import java.nio.charset.Charset;

/**
 * Finds the byte offsets of places in a decoded text that are asked for in their order; all together in time proportional to the text.
 * Exact where the bytes fit the charset. For one use.
 */
final class Places {
    private final String text;
    private final Charset charset;
    private int offset;
    private long position;

    /** @param mark how many bytes stand before the text */
    Places(String text, Charset charset, int mark) {
        this.text = text;
        this.charset = charset;
        this.position = mark;
    }

    /** The byte offset of the place, which is none before the last one. */
    long at(int place) {
        if (place < offset) {
            throw new IllegalArgumentException("place " + place + " before " + offset);
        }
        position += text.substring(offset, place).getBytes(charset).length;
        offset = place;
        return position;
    }
}

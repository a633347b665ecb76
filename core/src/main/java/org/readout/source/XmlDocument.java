package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The text of an XML file, decoded, with the place of its root element. What it declares of entities is never read.
 *
 * @param text decoded; offsets count in it
 * @param charset by which it was decoded
 * @param mark how many bytes stand before the text
 * @param root local name of the root element
 * @param rootStart where the root's tag opens
 * @param rootEnd behind the root's tag
 * @param warnings sentences about the decoding
 */
record XmlDocument(
        String text, Charset charset, int mark, String root, int rootStart, int rootEnd, List<String> warnings) {
    /** A feed holds many reports and may be so many times larger than one. */
    private static final int REPORTS = 4;

    XmlDocument {
        warnings = List.copyOf(warnings);
    }

    /** Most bytes of an XML file. */
    static int limit(Limits limits) {
        return (int) Math.min(Integer.MAX_VALUE - 16, (long) limits.captureBytes() * REPORTS);
    }

    /** The bytes of a stream; empty where there are more than {@code most}. */
    static Optional<byte[]> bytes(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        return in.read() >= 0 ? Optional.empty() : Optional.of(bytes);
    }

    /** The document that the bytes are; empty where they open no element. */
    static Optional<XmlDocument> of(byte[] bytes, Optional<Charset> declared) {
        Decoded decoded = new Decoder(MediaType.HTML, declared).decode(bytes);
        Tags tags = new Tags(decoded.text(), 0);
        if (!tags.next() || tags.isClosing()) {
            return Optional.empty();
        }
        int mark = ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
        return Optional.of(new XmlDocument(
                decoded.text(),
                decoded.charset(),
                mark,
                tags.localName(),
                tags.start(),
                tags.end(),
                decoded.warnings()));
    }

    /** The byte offset of a place in the text; exact where the bytes fit the charset. */
    long position(int offset) {
        return mark + (long) text.substring(0, offset).getBytes(charset).length;
    }
}

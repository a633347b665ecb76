package org.readout.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the compression that a body came in, as far as the limits go. */
final class ContentCoding {
    private ContentCoding() {}

    /**
     * @param coding the value of {@code Content-Encoding}
     * @throws AddressRefused if it is not one that was asked for, or the bytes are not so compressed, or become too many
     */
    static byte[] undone(String coding, byte[] payload, FetchLimits limits) throws AddressRefused {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return payload;
        }
        if (!name.equals("gzip") && !name.equals("x-gzip")) {
            throw new AddressRefused("The server sent what was not asked for: " + name.replaceAll("[^ -~]", "?") + ".");
        }
        if (payload.length == 0) {
            return payload;
        }
        byte[] content;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            content = in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw new AddressRefused("What the server sent cannot be decompressed.", e);
        }
        if (content.length > limits.bytes()) {
            if (!limits.cut()) {
                throw new AddressRefused("The server sends more than " + limits.bytes() + " bytes, compressed.");
            }
            return java.util.Arrays.copyOf(content, limits.bytes());
        }
        return content;
    }
}

package org.readout.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/**
 * A capture's text.
 *
 * @param text without byte-order mark; holds no unpaired surrogate. Offsets of a plain-text article count in it
 * @param charset by which it was decoded
 * @param warnings sentences for the reader: the charset was guessed, was declared wrongly, or bytes did not fit it
 */
public record Decoded(String text, Charset charset, List<String> warnings) {
    public Decoded {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
        warnings = List.copyOf(warnings);
    }
}

package org.readout.language;

import java.util.Objects;
import org.readout.text.Span;

/**
 * A word or a mark of punctuation where it stands in the text.
 *
 * @param span its place, never empty
 * @param tag its part of speech
 */
public record Token(Span span, PartOfSpeech tag) {
    public Token {
        Objects.requireNonNull(tag, "tag");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("empty token at " + span);
        }
    }
}

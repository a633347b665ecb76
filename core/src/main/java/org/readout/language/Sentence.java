package org.readout.language;

import java.util.List;
import org.readout.text.Span;

/**
 * A sentence and its tokens. No sentence crosses a paragraph.
 *
 * @param span from its first character to the one after its last, without outer blanks
 * @param tokens in order, without overlap, all inside the span
 */
public record Sentence(Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        int last = span.start();
        for (Token token : tokens) {
            if (token.span().start() < last || token.span().end() > span.end()) {
                throw new IllegalArgumentException("token " + token + " out of place in sentence " + span);
            }
            last = token.span().end();
        }
    }
}

package org.readout.article;

import java.util.List;
import org.readout.text.Span;

/**
 * A line of a text, or the lines that belong to one paragraph of a text with broken lines.
 *
 * @param span its place, without outer blanks, never empty
 * @param apart whether an empty line stands before it, or nothing
 * @param tokens its words and marks, the first {@link #MOST_TOKENS} of them
 */
record Passage(Span span, boolean apart, List<LineToken> tokens) {
    /** What is longer is a paragraph of the report, whatever it says. */
    static final int MOST_TOKENS = 120;

    Passage {
        tokens = List.copyOf(tokens);
    }

    /** A passage with its tokens. */
    static Passage of(String text, Span span, boolean apart) {
        return new Passage(span, apart, LineToken.of(text, span, MOST_TOKENS));
    }

    /** Whether {@link #tokens} are all of it. */
    boolean isWhole() {
        return tokens.size() < MOST_TOKENS;
    }

    long words() {
        return tokens.stream().filter(LineToken::isWord).count();
    }

    /** Whether its first word is one of these, given in lower case. */
    boolean startsWith(String... words) {
        return !tokens.isEmpty() && List.of(words).contains(tokens.get(0).form());
    }

    /** Whether it ends as a sentence does, closing marks put aside. */
    boolean endsSentence() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String form = tokens.get(i).form();
            if (!form.equals("\"") && !form.equals("'") && !form.equals(")")) {
                return !isWhole() || form.equals(".") || form.equals("!") || form.equals("?") || form.equals("…");
            }
        }
        return false;
    }
}

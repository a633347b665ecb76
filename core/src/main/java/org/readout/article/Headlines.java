package org.readout.article;

import java.util.List;
import java.util.Set;

/** Tells headlines, headings and names from sentences, by their shape. */
final class Headlines {
    private static final int TITLE_WORDS = 32;
    private static final int STOPPED_TITLE_WORDS = 20;
    private static final int HEADING_WORDS = 14;
    private static final int HEADING_LENGTH = 110;

    private final Set<String> particles;

    Headlines(WordSets sets) {
        this.particles = sets.words("particle");
    }

    /** Where the report's own text begins: the first passage with the length and the ending of a paragraph; else how many there are. */
    int firstParagraph(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            long words = passage.words();
            boolean sentence = passage.endsSentence() || words > TITLE_WORDS;
            if (sentence && words >= 10 && !(i == 0 && isTitle(passages, 0))) {
                return i;
            }
        }
        return passages.size();
    }

    /** Whether a passage, first of those that may be, is a headline. */
    boolean isTitle(List<Passage> passages, int at) {
        Passage passage = passages.get(at);
        long words = passage.words();
        if (words == 0 || words > TITLE_WORDS || !passage.isWhole() || at + 1 >= passages.size()) {
            return false;
        }
        LineToken last = passage.tokens().get(passage.tokens().size() - 1);
        if (",;:-".contains(last.form())) {
            return false;
        }
        if (!passage.endsSentence() || last.is("?") || last.is("!")) {
            return true;
        }
        Passage next = passages.get(at + 1);
        return next.apart() && words <= STOPPED_TITLE_WORDS && (next.words() > words || isTitleCase(passage));
    }

    private static boolean isTitleCase(Passage passage) {
        long longWords = passage.tokens().stream()
                .filter(token -> token.isWord() && token.form().length() > 3)
                .count();
        long capital = passage.tokens().stream()
                .filter(token -> token.isCapital() && token.form().length() > 3)
                .count();
        return capital * 4 >= longWords * 3;
    }

    /** Whether a passage between others is a heading: short, and no sentence. */
    boolean isHeading(Passage passage) {
        List<LineToken> tokens = passage.tokens();
        if (tokens.isEmpty()
                || passage.words() > HEADING_WORDS
                || passage.span().length() > HEADING_LENGTH) {
            return false;
        }
        LineToken first = tokens.get(0);
        LineToken last = tokens.get(tokens.size() - 1);
        boolean begins =
                first.isCapital() || first.shape() == LineToken.Shape.NUMBER || first.is("\"") || first.is("'");
        return begins
                && passage.words() > 0
                && (!passage.endsSentence() || last.is("?"))
                && !",;:-".contains(last.form());
    }

    /** Whether the passage is in quotation marks as a whole, as headings of sections are. */
    boolean isQuoted(Passage passage) {
        List<LineToken> tokens = passage.tokens();
        return tokens.size() > 2 && isQuote(tokens.get(0)) && isQuote(tokens.get(tokens.size() - 1));
    }

    private static boolean isQuote(LineToken token) {
        return token.is("\"") || token.is("'");
    }

    /** Whether the words are names: capital letters first, small words only between them, no more than eight. */
    boolean isNames(List<LineToken> tokens) {
        if (tokens.isEmpty() || tokens.size() > 8) {
            return false;
        }
        return tokens.get(0).isCapital()
                && tokens.stream()
                        .allMatch(token -> token.isCapital()
                                || particles.contains(token.form())
                                || token.is("and")
                                || token.is(",")
                                || token.is("."));
    }

    /** Whether two lines begin with the same three words, or share half of them. */
    boolean beginsAlike(Passage line, Passage other) {
        List<String> words = line.tokens().stream()
                .filter(LineToken::isWord)
                .map(LineToken::form)
                .toList();
        List<String> others = other.tokens().stream()
                .filter(LineToken::isWord)
                .map(LineToken::form)
                .toList();
        if (words.size() < 3 || others.size() < 3) {
            return false;
        }
        if (words.subList(0, 3).equals(others.subList(0, 3))) {
            return true;
        }
        Set<String> seen = Set.copyOf(others);
        long shared = words.stream()
                .filter(word -> word.length() > 3 && seen.contains(word))
                .count();
        return shared * 2 >= words.size() && shared >= 3;
    }
}

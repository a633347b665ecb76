package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.text.Span;

/**
 * A sentence of the narrator: tokens up to a boundary that is not inside a quotation, so that a quotation of several
 * sentences is one part of the sentence that attributes it.
 */
final class Passage {
    /** Token index that is not there. */
    static final int NONE = -1;

    private final String text;
    private final List<Token> tokens;
    private final String[] words;
    private final int[] quotation;
    private final List<Quotation> quotations;
    private final int paragraph;

    private Passage(String text, List<Token> tokens, List<Quotation> quotations, int paragraph) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.quotations = quotations;
        this.paragraph = paragraph;
        this.words = new String[tokens.size()];
        this.quotation = new int[tokens.size()];
        int q = 0;
        for (int i = 0; i < words.length; i++) {
            Span span = tokens.get(i).span();
            words[i] = span.cut(text).replace('’', '\'').toLowerCase(Locale.ROOT);
            while (q < quotations.size() && quotations.get(q).outer().end() <= span.start()) {
                q++;
            }
            boolean inside = q < quotations.size() && quotations.get(q).outer().start() < span.end();
            quotation[i] = inside ? q : NONE;
        }
    }

    /** Joins the sentences of one paragraph into passages. */
    static List<Passage> of(String text, List<Sentence> sentences, List<Quotation> quotations, int paragraph) {
        List<Passage> passages = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int first = 0;
        int current = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i).span();
            tokens.addAll(sentences.get(i).tokens());
            while (current < quotations.size()
                    && quotations.get(current).outer().end() < span.end()) {
                current++;
            }
            boolean last = i == sentences.size() - 1;
            if (last || !goesOn(text, span, sentences.get(i + 1).span(), quotations, current)) {
                int end = current;
                if (end < quotations.size() && quotations.get(end).outer().start() < span.end()) {
                    end++;
                }
                passages.add(new Passage(text, tokens, List.copyOf(quotations.subList(first, end)), paragraph));
                tokens = new ArrayList<>();
                first = current;
            }
        }
        return passages;
    }

    /** Whether the narrator's sentence goes on after the sentence that ends at {@code before}. */
    private static boolean goesOn(String text, Span before, Span after, List<Quotation> quotations, int current) {
        if (current == quotations.size()) {
            return false;
        }
        Quotation quotation = quotations.get(current);
        if (quotation.outer().start() < before.end()
                && after.start() < quotation.outer().end()) {
            return true;
        }
        if (quotation.outer().end() != before.end() || quotation.inner().isEmpty()) {
            return false;
        }
        char last = text.charAt(quotation.inner().end() - 1);
        return "?!,…-—".indexOf(last) >= 0 && Character.isLetter(text.charAt(after.start()));
    }

    String text() {
        return text;
    }

    /** Number of tokens. */
    int size() {
        return words.length;
    }

    /** Which paragraph of the article it stands in. */
    int paragraph() {
        return paragraph;
    }

    /** The token's word in lower case, "" outside. */
    String word(int i) {
        return i >= 0 && i < words.length ? words[i] : "";
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    /** The token's tag, PUNCT outside. */
    PartOfSpeech tag(int i) {
        return i >= 0 && i < words.length ? tokens.get(i).tag() : PartOfSpeech.PUNCT;
    }

    Span span(int i) {
        return tokens.get(i).span();
    }

    /** From the first token's start to the last token's end, both inclusive. */
    Span span(int first, int last) {
        return new Span(span(first).start(), span(last).end());
    }

    Span span() {
        return span(0, size() - 1);
    }

    /** Whether the token begins with a capital letter. */
    boolean capital(int i) {
        return i >= 0 && i < words.length && Character.isUpperCase(text.charAt(span(i).start()));
    }

    /** Index in {@link #quotations()} of the quotation that the token, mark or word, stands in, or NONE. */
    int quotationAt(int i) {
        return i >= 0 && i < words.length ? quotation[i] : NONE;
    }

    boolean quoted(int i) {
        return quotationAt(i) != NONE;
    }

    /** Whether the token is the first of a quotation. */
    boolean opens(int i) {
        return quoted(i) && quotationAt(i) != quotationAt(i - 1);
    }

    /** The last token of the quotation that token i stands in. */
    int endOfQuotation(int i) {
        int end = i;
        while (end + 1 < words.length && quotation[end + 1] == quotation[i]) {
            end++;
        }
        return end;
    }

    /** The first token of the quotation that token i stands in. */
    int startOfQuotation(int i) {
        int start = i;
        while (start > 0 && quotation[start - 1] == quotation[i]) {
            start--;
        }
        return start;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Token i, or the nearest before it that is no punctuation of the narrator's; 0 if there is none. */
    int wordAtOrBefore(int i) {
        int at = i;
        while (at > 0 && !quoted(at) && tag(at) == PartOfSpeech.PUNCT) {
            at--;
        }
        return at;
    }

    /** Index of the last token that is not closing punctuation of the passage; NONE if there is none. */
    int lastWord() {
        int i = words.length - 1;
        while (i >= 0 && !quoted(i) && tag(i) == PartOfSpeech.PUNCT) {
            i--;
        }
        return i;
    }
}

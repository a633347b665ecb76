package org.readout.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.readout.text.Span;

/**
 * The words of texts and queries in comparable forms: Unicode's word boundaries (UAX #29), no possessive 's, small letters, no accents; and of that the stem, by the
 * light rules of Krovetz ("Viewing Morphology as an Inference Process", 1993), which change a word only into another one of the dictionary. Thread-safe.
 */
final class Forms implements AutoCloseable {
    /** Names of one field stand so far apart that no phrase spans two. */
    private static final int GAP = 100;

    private final Analyzer exact = new Chain(false);
    private final Analyzer stem = new Chain(true);

    private static final class Chain extends Analyzer {
        private final boolean stemmed;

        Chain(boolean stemmed) {
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words, stemmed ? new KStemFilter(folded) : folded);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** The analyzer of the index. */
    Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(exact, Map.of(Fields.STEMS, stem));
    }

    /** The words of {@code text}, in order. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream exacts = exact.tokenStream(Fields.WORDS, text);
                TokenStream stems = stem.tokenStream(Fields.STEMS, text)) {
            CharTermAttribute word = exacts.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = exacts.addAttribute(OffsetAttribute.class);
            CharTermAttribute root = stems.addAttribute(CharTermAttribute.class);
            exacts.reset();
            stems.reset();
            while (exacts.incrementToken() && stems.incrementToken()) {
                tokens.add(
                        new Token(word.toString(), root.toString(), new Span(place.startOffset(), place.endOffset())));
            }
            exacts.end();
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory cannot fail to be read", e);
        }
        return tokens;
    }

    /** The words of {@code text} in their exact form, each between blanks, so that words of a name are found by {@link String#contains}. */
    String flat(String text) {
        StringBuilder flat = new StringBuilder(" ");
        tokens(text).forEach(token -> flat.append(token.exact()).append(' '));
        return flat.toString();
    }

    @Override
    public void close() {
        exact.close();
        stem.close();
    }
}

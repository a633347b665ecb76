package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

/** Our tagger and tokenizer against the library's, whose answers they give in less time. */
class TaggerTest {
    private static final List<String> SENTENCES = List.of(
            "\"We won't wait for the council,\" President Marek Vonn told the Harbour Gazette on Tuesday.",
            "The ministry said in a statement that it hadn't agreed to U.S.-led talks, which it called \"premature.\"",
            "According to Lena Hartwick, who has led the union since 2019, prices rose by 3.5% in May.",
            "Did he deny it? He cannot say; they're gonna ask again.",
            "Vonn's envoy -- a former judge -- urged both sides (and their allies) to hold back, the agency reported.",
            "Ships waited outside the port while officials counted the damage, and nobody spoke.");

    @Test
    void theTagsAreThoseOfTheLibrary() throws IOException {
        POSModel model = new POSModel(open("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));
        POSTaggerME library = new POSTaggerME(model);
        Tagger ours = new Tagger(model);
        for (String sentence : SENTENCES) {
            String[] words = sentence.split("(?<=\\w)(?=\\W)|(?<=\\W)(?=\\w)| +");
            assertThat(ours.tag(words)).as(sentence).containsExactly(library.tag(words));
        }
    }

    @Test
    void theTokensAreThoseOfTheLibraryAlsoWhenAskedAgain() throws IOException {
        TokenizerModel model = new TokenizerModel(open("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"));
        TokenizerME library = new TokenizerME(model);
        Tokenizer ours = new Tokenizer(model);
        List<String> twice = new ArrayList<>(SENTENCES);
        twice.addAll(SENTENCES);
        for (String sentence : twice) {
            List<Span> theirs = Arrays.stream(library.tokenizePos(sentence))
                    .map(span -> new Span(span.getStart(), span.getEnd()))
                    .toList();
            assertThat(ours.tokens(sentence)).as(sentence).isEqualTo(theirs);
        }
    }

    @Test
    void aRunWithoutBlanksIsCutAtItsMarksAndLosesNothing() throws IOException {
        Tokenizer ours = new Tokenizer(new TokenizerModel(open("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
        String run = "word,".repeat(100) + "\ud83d\ude00".repeat(60) + "x".repeat(500);
        List<Span> tokens = ours.tokens(run);
        StringBuilder joined = new StringBuilder();
        tokens.forEach(token -> joined.append(token.cut(run)));
        assertThat(joined).hasToString(run);
        assertThat(tokens.get(0).cut(run)).isEqualTo("word");
        assertThat(tokens.get(1).cut(run)).isEqualTo(",");
    }

    @Test
    void aParagraphOfMarksHasNoWordsAndEveryMarkIsPunctuation() {
        String text = ",".repeat(50_000);
        List<Sentence> sentences = new Language().read(text, new Span(0, text.length()));
        assertThat(sentences).allSatisfy(sentence -> assertThat(sentence.tokens())
                .allMatch(token -> token.tag() == PartOfSpeech.PUNCT));
        assertThat(sentences.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .mapToInt(token -> token.span().length())
                        .sum())
                .isEqualTo(text.length());
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(TaggerTest.class.getResourceAsStream("/" + name), name);
    }
}

package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class WordPieceTokenizerTest {
    private static final WordPieceTokenizer TOKENIZER = load();

    private static WordPieceTokenizer load() {
        try (InputStream stream =
                WordPieceTokenizer.class.getResourceAsStream("/org/readout/model/attribution/vocabulary.txt")) {
            return new WordPieceTokenizer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "Lindqvist",
                        "Éva",
                        "e\u0301lan",
                        "🌉",
                        "🇳🇴",
                        "U.S.-led",
                        "don’t",
                        "“",
                        "”",
                        " ",
                        "\n\n",
                        "\u00a0",
                        "\u200b",
                        "中国",
                        "ﬁnance",
                        "İstanbul",
                        "\ud83c",
                        "\udf09",
                        "\u0000",
                        "\u0301",
                        "...",
                        "1,043",
                        "ﷺ",
                        "x".repeat(120))
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    @Property(tries = 500)
    void everyWordIsTheSubstringThatItClaims(@ForAll("nasty") String text) {
        List<WordPieces> words = TOKENIZER.words(text, new Span(0, text.length()), Integer.MAX_VALUE);
        int end = 0;
        for (WordPieces word : words) {
            assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(word.span().length()).isPositive();
            end = word.span().end();
            String cut = word.span().cut(text);
            assertThat(cut).isEqualTo(cut.strip()).isNotBlank();
            assertThat(Character.isLowSurrogate(cut.charAt(0))
                            && word.span().start() > 0
                            && Character.isHighSurrogate(text.charAt(word.span().start() - 1)))
                    .as("parts a surrogate pair")
                    .isFalse();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 200)
    void noLetterIsLost(@ForAll("nasty") String text) {
        List<WordPieces> words = TOKENIZER.words(text, new Span(0, text.length()), Integer.MAX_VALUE);
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            if (text.charAt(i) < 128 && Character.isLetterOrDigit(text.charAt(i))) {
                assertThat(words).anyMatch(word -> word.span().contains(at));
            }
        }
    }

    @Test
    void aWordInPiecesIsOneWord() {
        List<WordPieces> words = TOKENIZER.words("Say: Lindqvistian!", new Span(5, 18), 9);
        assertThat(words).hasSize(2);
        assertThat(words.get(0).span()).isEqualTo(new Span(5, 17));
        assertThat(words.get(0).ids()).hasSizeGreaterThan(1);
    }

    @Test
    void noMoreWordsAreGivenThanAskedFor() {
        String text = "harbour, ".repeat(9000);
        assertThat(TOKENIZER.words(text, new Span(0, text.length()), 7)).hasSize(7);
    }

    @Test
    void lettersLoseCaseAndAccentsAndMarksStandAlone() {
        String text = "Éva’s CAFE\u0301, 中国";
        assertThat(TOKENIZER.words(text, new Span(0, text.length()), 99).stream()
                        .map(word -> word.span().cut(text)))
                .containsExactly("Éva", "’", "s", "CAFE\u0301", ",", "中", "国");
        assertThat(TOKENIZER.words("cafe", new Span(0, 4), 9).get(0).ids())
                .isEqualTo(TOKENIZER
                        .words(text, new Span(0, text.length()), 99)
                        .get(3)
                        .ids());
    }

    @Test
    void aVocabularyWithoutTheUnknownIsRefused() {
        assertThatThrownBy(() -> new WordPieceTokenizer("a\nb".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

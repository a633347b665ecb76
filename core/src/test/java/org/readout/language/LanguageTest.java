package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.text.Span;

class LanguageTest {
    private static final Language LANGUAGE = new Language();

    @Test
    void sentencesEndAtTheirStops() {
        assertThat(sentences("The bridge is shut. Nobody may cross it. Why is that?"))
                .containsExactly("The bridge is shut.", "Nobody may cross it.", "Why is that?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Senate will vote on the bridge today.",
                "The U.S. said the bridge was safe.",
                "U.K. and U.N. officials crossed the bridge together.",
                "Gen. Oskar Lindqvist crossed the bridge.",
                "Lt. Col. Marta Vele crossed the bridge with Sen. Ilan Aro.",
                "Mr. Lindqvist and Ms. Vele met Dr. Aro in St. Petersburg.",
                "Jonas M. Brekke crossed the bridge.",
                "J. M. Brekke crossed the bridge.",
                "The firm Brekke Inc. built the bridge, and Vele Ltd. paid for it.",
                "The bridge cost 3.5 million kroner in Jan. 1998.",
                "The train leaves at 9 a.m. from Oslo and at 5.30 p.m. from Bergen.",
            })
    void abbreviationsAndInitialsDoNotEndASentence(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Is the bridge safe?” she asked.",
                "“The bridge is safe!” said Marta Vele.",
                "She called it “a bridge” and left.",
                "\"Is the bridge safe?\" she asked.",
                "‘Is the bridge safe?’ she asked.",
            })
    void quotationMarksDoNotBreakSentences(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void aTokenIsAWordOrAMark() {
        String text = "“We won’t go,” she said.";
        assertThat(tokens(text)).contains("We", "go", ",", "she", "said", ".").doesNotContain("go,", "said.");
    }

    @Test
    void verbsAndNamesHaveTheirTags() {
        String text = "Marta said the bridge was safe.";
        Sentence sentence = LANGUAGE.read(text, new Span(0, text.length())).get(0);
        assertThat(sentence.tokens()).extracting(Token::tag).startsWith(PartOfSpeech.PROPN, PartOfSpeech.VERB);
    }

    @Test
    void aParagraphIsReadWhereItStands() {
        String text = "Before. The bridge is shut. After.";
        List<Sentence> found = LANGUAGE.read(text, new Span(8, 27));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).span()).isEqualTo(new Span(8, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u200b\ufeff", "\n\t"})
    void aBlankParagraphHasNoSentences(String blank) {
        assertThat(sentences(blank)).isEmpty();
    }

    @Test
    void aParagraphOfAMegabyteIsReadWhole() {
        checked("The bridge is shut. ".repeat(50_000));
        checked("bridge".repeat(170_000));
    }

    @Test
    void aLongRunOfMarksIsReadWhole() {
        for (String mark : List.of(".", "“", "' ", "U.S. ")) {
            checked(mark.repeat(20_000));
        }
    }

    @Test
    void everyWordOfALongParagraphIsInATokenOfOneSentence() {
        String text = "The bridge over the sound is shut. ".repeat(3_000);
        assertThat(checked(text).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> token.span().cut(text).equals("bridge")))
                .hasSize(3_000);
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "The",
                        "bridge",
                        "U.S.",
                        "Gen.",
                        "J.",
                        "said",
                        "won’t",
                        "’90s",
                        ".",
                        "?",
                        "!",
                        "…",
                        "...",
                        "“",
                        "”",
                        "\"",
                        "'",
                        "’",
                        "—",
                        "-",
                        "(",
                        "]",
                        " ",
                        "  ",
                        "\n",
                        "\r\n",
                        "\t",
                        "\u00a0",
                        "\u200b",
                        "\ufeff",
                        "\u2028",
                        "😀",
                        "e\u0301",
                        "שלום",
                        "\u202e",
                        "\ud800",
                        "\udc00",
                        "\u0000",
                        "İ",
                        "3.5",
                        "%",
                        "http://a.example/b?c=d")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 500)
    void sentencesAndTokensStandInOrderInsideTheirParagraphAndCutOutWhatTheyClaim(@ForAll("nasty") String text) {
        checked(text);
    }

    @Property(tries = 200)
    void theSameTextGivesTheSameSentences(@ForAll("nasty") String text) {
        Span all = new Span(0, text.length());
        assertThat(new Language().read(text, all)).isEqualTo(LANGUAGE.read(text, all));
    }

    /** The sentences, after a look at every span: in order, inside, never blank at either end, no letter left out. */
    private static List<Sentence> checked(String text) {
        List<Sentence> sentences = LANGUAGE.read(text, new Span(0, text.length()));
        int last = 0;
        for (Sentence sentence : sentences) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(sentence.tokens()).isNotEmpty();
            for (Token token : sentence.tokens()) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(wordless(text, last, token.span().start())).isTrue();
                assertThat(token.span().cut(text)).isNotBlank().doesNotContain(" ");
                last = token.span().end();
            }
            assertThat(sentence.span().end()).isEqualTo(last);
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
        assertThat(wordless(text, last, text.length())).isTrue();
        return sentences;
    }

    private static boolean wordless(String text, int start, int end) {
        return text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static List<String> sentences(String text) {
        return LANGUAGE.read(text, new Span(0, text.length())).stream()
                .map(sentence -> sentence.span().cut(text))
                .toList();
    }

    private static List<String> tokens(String text) {
        return LANGUAGE.read(text, new Span(0, text.length())).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.span().cut(text))
                .toList();
    }
}

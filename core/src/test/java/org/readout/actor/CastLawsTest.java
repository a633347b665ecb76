package org.readout.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.text.Span;

class CastLawsTest {
    private static final ActorResolver RESOLVER = new ActorResolver(Lexicon.read());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "President",
                        "Xi",
                        "[Jinping]",
                        "Anna",
                        "von",
                        "der",
                        "Berg",
                        "'s",
                        "’s",
                        "said",
                        "he",
                        "they",
                        "the",
                        "of",
                        "and",
                        "Chinese",
                        "foreign ministry",
                        "spokeswoman",
                        ",",
                        ".",
                        "“",
                        "”",
                        "\"",
                        "‘",
                        "-",
                        "U.S.",
                        "Mr.",
                        "😀",
                        "e\u0301",
                        "İzmir",
                        "שלום",
                        "\n",
                        "\r\n",
                        "\u00a0",
                        "NATO",
                        "it",
                        "minister",
                        "who",
                        "62",
                        "percent",
                        "Center",
                        "J.",
                        "(D-Md.)")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 400)
    void everyMentionCutsInsideTheTextAndNoPhraseFails(@ForAll("texts") String text, @ForAll int seed) {
        Cast cast = RESOLVER.cast(text, sentences(text));
        int last = 0;
        for (Mention mention : cast.mentions()) {
            assertThat(mention.span().cut(text)).isNotBlank();
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.resolution().actor()).isPresent();
            last = mention.span().end();
        }
        List<Mention> speakers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int start = Math.floorMod(seed + 31 * i, text.length() + 1);
            int end = start + Math.floorMod(seed / 7 + 13 * i, text.length() + 1 - start);
            Span span = new Span(start, end);
            Resolution resolution = cast.resolve(span, speakers);
            cast.voice(span);
            assertThat(resolution)
                    .isEqualTo(RESOLVER.cast(text, sentences(text)).resolve(span, speakers));
            speakers.add(new Mention(span, resolution));
        }
    }

    @Test
    void fiveMegabytesOfCapitalsAreReadWithoutComparingAllWithAll() {
        String unit = "Minister Anna Smith Berg and ";
        String text = unit.repeat(5_000_000 / unit.length());
        Cast cast = RESOLVER.cast(text, List.of(sentence(new Span(0, text.length()))));
        assertThat(cast.mentions()).isNotEmpty();
        assertThat(cast.resolve(new Span(0, text.length()), List.of())).isNotNull();
    }

    private static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.' || text.charAt(i) == '\n') {
                int end = Math.min(text.length(), i + 1);
                if (end > start) {
                    sentences.add(sentence(new Span(start, end)));
                }
                start = end;
            }
        }
        return sentences;
    }

    private static Sentence sentence(Span span) {
        return new Sentence(span, List.of(new Token(span, PartOfSpeech.X)));
    }
}

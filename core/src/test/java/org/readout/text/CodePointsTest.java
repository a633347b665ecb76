package org.readout.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {

    /** Texts of pieces that are known to go wrong. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "word",
                        " ",
                        "\r\n",
                        "\ufeff",
                        "e\u0301",
                        "\ud83d\ude00",
                        "\ud83d\udc69\u200d\ud83d\udcbb",
                        "\ud83d",
                        "\ude00",
                        "\u0645\u0631\u062d\u0628\u0627",
                        "\u202eabc\u202c",
                        "\u4e2d\u56fd",
                        "\ud869\udf00",
                        "\u0000")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Property
    void everyCodePointMapsThereAndBack(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        assertThat(points.units()).isEqualTo(text.length());
        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int i = 0; i <= points.length(); i++) {
            assertThat(points.utf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(points.of(points.utf16(i))).isEqualTo(i);
        }
    }

    @Property
    void anOffsetIsRefusedExactlyInsideAPair(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean inside =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            int offset = i;
            if (inside) {
                assertThatIllegalArgumentException().isThrownBy(() -> points.of(offset));
            } else {
                assertThat(points.of(i)).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    @Property
    void aWholeSpanIsTheSmallestThatCutsNoPair(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                Span whole = points.whole(new Span(start, end));
                assertThat(points.splits(whole.start()) || points.splits(whole.end()))
                        .isFalse();
                assertThat(points.utf16(points.of(whole))).isEqualTo(whole);
                assertThat(whole.start()).isBetween(Math.max(0, start - 1), start);
                if (end > start) {
                    assertThat(whole.end()).isBetween(end, end + 1);
                }
            }
        }
    }

    @Example
    void aTextWithoutPairsIsCountedAlikeBothWays() {
        CodePoints points = CodePoints.of("Zoë said \u201cno\u201d.\r\n");
        assertThat(points.of(new Span(4, 8))).isEqualTo(new Span(4, 8));
    }

    @Example
    void whatLiesOutsideTheTextIsRefused() {
        CodePoints points = CodePoints.of("ab");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> points.of(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> points.of(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> points.utf16(3));
    }
}

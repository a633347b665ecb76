package org.readout.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldedTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Word",
                        "I",
                        "\u0130",
                        "\r\n",
                        "\u00a0 ",
                        "\ufeff",
                        "e\u0301",
                        "\u00e9",
                        "\ufb01",
                        "\u00df",
                        "\ud83d\ude00",
                        "\ud835\udc00",
                        "\ud83d",
                        "\u0645\u0631\u062d\u0628\u0627",
                        "\u202e",
                        "\u201c\u2019\u2014",
                        "\u0301")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Property
    void equalRunsHoldTheSameCharacters(@ForAll("texts") String text) {
        Folded folded = Folded.of(text);
        assertThat(folded.alignment().originalLength()).isEqualTo(text.length());
        for (Alignment.Run run : folded.alignment().runs()) {
            if (run.equal()) {
                assertThat(run.to().cut(folded.text())).isEqualTo(run.from().cut(text));
            }
        }
    }

    @Property
    void whatIsFoldedStaysAsItIs(@ForAll("texts") String text) {
        String once = Folded.of(text).text();
        String twice = Folded.of(once).text();
        assertThat(Folded.of(twice).text()).isEqualTo(twice);
    }

    @Property
    void noPlaceInTheFoldedTextLeadsIntoHalfACharacter(@ForAll("texts") String text) {
        Folded folded = Folded.of(text);
        CodePoints original = CodePoints.of(text);
        CodePoints points = CodePoints.of(folded.text());
        for (int i = 0; i < points.length(); i++) {
            Span back = folded.alignment().original(points.utf16(new Span(i, i + 1)));
            assertThat(original.splits(back.start()) || original.splits(back.end()))
                    .isFalse();
        }
    }

    @Example
    void caseMarksDashesAndBlanksBecomeOne() {
        assertThat(Folded.of("\u201cIt\u2019s  I\u2014ZO\u00cb\u201d\r\n").text())
                .isEqualTo("\"it's i-zo\u00eb\" ");
        assertThat(Folded.of("ZOE\u0308").text())
                .isEqualTo(Folded.of("zo\u00eb").text());
    }

    @Example
    void aPlaceInTheFoldedTextLeadsBack() {
        String text = "The o\ufb03ce said \u201cno\u201d.";
        Folded folded = Folded.of(text);
        int at = folded.text().indexOf("office");
        assertThat(folded.alignment().original(new Span(at, at + 6)).cut(text)).isEqualTo("o\ufb03ce");
    }
}

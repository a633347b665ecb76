package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class TypesetterTest {
    private static final String TEXT = "abcdefghijklmnopqrstuvwxyz0123456789";

    @Test
    void aMarkInsideAnotherNests() {
        assertThat(shown(mark(0, 10, Role.WORDS, 1), mark(2, 4, Role.SPEAKER, 2)))
                .isEqualTo("[words1:ab[speaker2:cd]efghij]klmnopqrstuvwxyz0123456789");
    }

    @Test
    void aMarkThatCrossesTheEndOfAnotherGoesOnBehindIt() {
        assertThat(shown(mark(0, 5, Role.WORDS, 1), mark(3, 8, Role.WORDS, 2)))
                .isEqualTo("[words1:abc[words2:de]][words2:fgh]ijklmnopqrstuvwxyz0123456789");
    }

    @Test
    void marksOnTheSameWordsNestInTheOrderOfTheirRoles() {
        assertThat(shown(mark(0, 3, Role.CUE, 1), mark(0, 3, Role.WORDS, 2)))
                .isEqualTo("[words2:[cue1:abc]]defghijklmnopqrstuvwxyz0123456789");
    }

    @Test
    void aMarkThatReachesOutOfTheStretchIsCutToIt() {
        List<Piece> pieces = Typesetter.set(TEXT, new Span(2, 6), List.of(mark(0, 30, Role.WORDS, 1)));
        assertThat(show(pieces)).isEqualTo("[words1:cdef]");
    }

    @Test
    void anAnchorSurvivesAnyDepth() {
        List<Mark> marks = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            marks.add(mark(0, 36 - number, Role.WORDS, number));
        }
        Set<Integer> anchors = new HashSet<>();
        anchors(Typesetter.set(TEXT, new Span(0, 36), marks), anchors);
        assertThat(anchors).hasSize(30);
    }

    @Property
    void everyCharacterIsSetOnceAndEveryMarkCoversWhatItShould(@ForAll("marks") List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        Collections.sort(sorted);
        List<Piece> pieces = Typesetter.set(TEXT, new Span(0, TEXT.length()), sorted);
        assertThat(text(pieces)).isEqualTo(TEXT);
        for (Mark mark : sorted) {
            StringBuilder covered = new StringBuilder();
            covered(pieces, mark, false, covered);
            assertThat(covered.toString()).isEqualTo(mark.span().cut(TEXT));
        }
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, TEXT.length() - 1);
        Arbitrary<Span> span = Combinators.combine(place, Arbitraries.integers().between(1, 12))
                .as((start, length) -> new Span(start, Math.min(TEXT.length(), start + length)));
        return span.list().ofMaxSize(Typesetter.DEPTH).map(spans -> {
            List<Mark> marks = new ArrayList<>();
            for (int number = 1; number <= spans.size(); number++) {
                marks.add(new Mark(
                        spans.get(number - 1), number % 3 == 0 ? Role.CUE : Role.WORDS, List.of(number), true));
            }
            return marks;
        });
    }

    private static Mark mark(int start, int end, Role role, int number) {
        return new Mark(new Span(start, end), role, List.of(number), true);
    }

    private static String shown(Mark... marks) {
        List<Mark> sorted = new ArrayList<>(List.of(marks));
        Collections.sort(sorted);
        return show(Typesetter.set(TEXT, new Span(0, TEXT.length()), sorted));
    }

    private static String show(List<Piece> pieces) {
        StringBuilder shown = new StringBuilder();
        for (Piece piece : pieces) {
            shown.append(piece.text());
            piece.marking().ifPresent(marking -> shown.append('[')
                    .append(marking.role().style())
                    .append(marking.numbers())
                    .append(':')
                    .append(show(piece.inner()))
                    .append(']'));
        }
        return shown.toString();
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()).append(text(piece.inner())));
        return text.toString();
    }

    private static void covered(List<Piece> pieces, Mark mark, boolean inside, StringBuilder covered) {
        for (Piece piece : pieces) {
            boolean here = inside
                    || piece.marking()
                            .filter(marking -> marking.role() == mark.role()
                                    && marking.statements().equals(mark.statements()))
                            .isPresent();
            if (here) {
                covered.append(piece.text());
            }
            covered(piece.inner(), mark, here, covered);
        }
    }

    private static void anchors(List<Piece> pieces, Set<Integer> anchors) {
        for (Piece piece : pieces) {
            piece.marking().filter(marking -> marking.anchor() > 0).ifPresent(marking -> anchors.add(marking.anchor()));
            anchors(piece.inner(), anchors);
        }
    }
}

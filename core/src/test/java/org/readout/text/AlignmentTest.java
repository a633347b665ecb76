package org.readout.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentTest {

    /** Equal runs (replacement of -1) and replaced ones of all lengths, deletions and insertions among them. */
    @Provide
    Arbitrary<Alignment> alignments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-1, 4))
                .as((length, replacement) -> new int[] {length, replacement})
                .list()
                .ofMaxSize(12)
                .map(steps -> {
                    Alignment.Builder builder = new Alignment.Builder();
                    for (int[] step : steps) {
                        if (step[1] < 0) {
                            builder.equal(step[0]);
                        } else {
                            builder.replace(step[0], step[1]);
                        }
                    }
                    return builder.build();
                });
    }

    @Property
    void everyUnitThatIsNotDeletedLeadsThereAndBack(@ForAll("alignments") Alignment alignment) {
        for (int i = 0; i < alignment.originalLength(); i++) {
            Span unit = new Span(i, i + 1);
            Span changed = alignment.changed(unit);
            assertThat(changed.end()).isLessThanOrEqualTo(alignment.changedLength());
            if (!changed.isEmpty()) {
                assertThat(alignment.original(changed).contains(unit)).isTrue();
            }
        }
    }

    @Property
    void aLargerSpanHasTheLargerCounterpart(@ForAll("alignments") Alignment alignment) {
        forEachSpan(alignment.originalLength(), span -> {
            if (span.length() > 1) {
                Span inner = new Span(span.start(), span.end() - 1);
                assertThat(alignment.changed(span).contains(alignment.changed(inner)))
                        .isTrue();
            }
        });
    }

    @Property
    void theInverseOfTheInverseIsTheAlignment(@ForAll("alignments") Alignment alignment) {
        assertThat(alignment.inverse().inverse()).isEqualTo(alignment);
        forEachSpan(
                alignment.originalLength(),
                span -> assertThat(alignment.inverse().original(span)).isEqualTo(alignment.changed(span)));
    }

    @Property
    void twoAlignmentsInARowAreOneThatLosesNothing(
            @ForAll("alignments") Alignment first, @ForAll("alignments") Alignment other) {
        Alignment second = fitted(other, first.changedLength());
        Alignment both = first.then(second);
        assertThat(both.originalLength()).isEqualTo(first.originalLength());
        assertThat(both.changedLength()).isEqualTo(second.changedLength());
        forEachSpan(first.originalLength(), span -> {
            Span between = first.changed(span);
            if (!between.isEmpty() && !second.changed(between).isEmpty()) {
                assertThat(both.changed(span).contains(second.changed(between))).isTrue();
            }
        });
    }

    /** {@code alignment} cut or filled up to an original of {@code length} units. */
    private static Alignment fitted(Alignment alignment, int length) {
        Alignment.Builder builder = new Alignment.Builder();
        int left = length;
        for (Alignment.Run run : alignment.runs()) {
            int units = Math.min(left, run.from().length());
            if (run.equal()) {
                builder.equal(units);
            } else {
                builder.replace(units, run.to().length());
            }
            left -= units;
        }
        return builder.equal(left).build();
    }

    @Property
    void theIdentityChangesNothing(@ForAll("alignments") Alignment alignment) {
        assertThat(alignment.then(Alignment.identity(alignment.changedLength())))
                .isEqualTo(alignment);
        assertThat(Alignment.identity(alignment.originalLength()).then(alignment))
                .isEqualTo(alignment);
    }

    @Example
    void aSpanInsideAReplacedRunMapsToAllOfItsCounterpart() {
        Alignment alignment =
                new Alignment.Builder().equal(3).replace(2, 1).equal(3).build();
        assertThat(alignment.changed(new Span(3, 4))).isEqualTo(new Span(3, 4));
        assertThat(alignment.changed(new Span(4, 6))).isEqualTo(new Span(3, 5));
        assertThat(alignment.original(new Span(3, 4))).isEqualTo(new Span(3, 5));
    }

    @Example
    void alignmentsWhoseLengthsDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Alignment.identity(2).then(Alignment.identity(3)))
                .withMessageContaining("2 and 3");
    }

    private static void forEachSpan(int length, java.util.function.Consumer<Span> check) {
        for (int start = 0; start <= length; start++) {
            for (int end = start; end <= length; end++) {
                check.accept(new Span(start, end));
            }
        }
    }
}

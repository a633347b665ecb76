package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.statement.Subjects.Range;

class SharingTest {
    private static ModelFinding finding(int cue, double belief, Range... content) {
        float[] words = new float[40];
        Arrays.fill(words, (float) belief);
        return new ModelFinding(
                new Range(cue, cue + 1), List.of(content), Optional.empty(), 0.9, new ModelFinding.Belief(0, words));
    }

    @Test
    void aQuotationThatTwoCuesClaimIsTheSurerOnes() {
        List<ModelFinding> settled =
                Sharing.settled(List.of(finding(2, 0.6, new Range(5, 10)), finding(11, 0.9, new Range(5, 10))));
        assertThat(settled).singleElement().satisfies(found -> assertThat(found.cue())
                .isEqualTo(new Range(11, 12)));
    }

    @Test
    void whoLosesAStretchKeepsTheOthers() {
        List<ModelFinding> settled = Sharing.settled(
                List.of(finding(2, 0.6, new Range(3, 5), new Range(6, 10)), finding(11, 0.9, new Range(6, 10))));
        assertThat(settled.get(0).content()).containsExactly(new Range(3, 5));
        assertThat(settled.get(1).content()).containsExactly(new Range(6, 10));
    }

    @Test
    void aFewLostWordsShortenAStretch() {
        List<ModelFinding> settled =
                Sharing.settled(List.of(finding(2, 0.6, new Range(3, 12)), finding(20, 0.9, new Range(10, 18))));
        assertThat(settled.get(0).content()).containsExactly(new Range(3, 10));
    }

    @Test
    void wordsLostInTheMiddleLeaveTheLongerSide() {
        List<ModelFinding> settled =
                Sharing.settled(List.of(finding(2, 0.6, new Range(3, 15)), finding(20, 0.9, new Range(5, 8))));
        assertThat(settled.get(0).content()).containsExactly(new Range(8, 15));
    }

    @Test
    void anAttributionInsideAnothersContentSharesItsWords() {
        List<ModelFinding> nested = List.of(finding(2, 0.6, new Range(3, 12)), finding(5, 0.9, new Range(6, 12)));
        assertThat(Sharing.settled(nested)).isEqualTo(nested);
    }
}

package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.readout.statement.Subjects.Range;

class ArgumentsTest {
    /** One letter for each word's likeliest label: . nothing, C and c content, S and s source. */
    private static float[][] row(String labels, float sure) {
        float[][] row = new float[labels.length()][5];
        for (int i = 0; i < row.length; i++) {
            java.util.Arrays.fill(row[i], (1 - sure) / 4);
            row[i][".CcSs".indexOf(labels.charAt(i))] = sure;
        }
        return row;
    }

    @Test
    void contentInTwoStretchesAndASource() {
        Arguments found = Arguments.of(row("Ccc.Ss.Cc", 0.9f)).orElseThrow();
        assertThat(found.content()).containsExactly(new Range(0, 3), new Range(7, 9));
        assertThat(found.source()).contains(new Range(4, 6));
        assertThat(found.inside()).isCloseTo(0.925, within(1e-6));
    }

    @Test
    void aStretchThatDoesNotBeginIsGivenABeginning() {
        float[][] row = row("..ccc.", 0.9f);
        row[2][1] = 0.05f;
        Arguments found = Arguments.of(row).orElseThrow();
        assertThat(found.content()).containsExactly(new Range(2, 5));
    }

    @Test
    void twoStretchesMayTouch() {
        assertThat(Arguments.of(row("CcCc", 0.9f)).orElseThrow().content())
                .containsExactly(new Range(0, 2), new Range(2, 4));
    }

    @Test
    void ofTwoSourcesTheSurerOneSpeaks() {
        float[][] row = row("Cc.S.Ss", 0.8f);
        row[3][3] = 0.5f;
        row[3][0] = 0.4f;
        assertThat(Arguments.of(row).orElseThrow().source()).contains(new Range(5, 7));
    }

    @Test
    void withoutContentThereIsNoAttribution() {
        assertThat(Arguments.of(row("..S..", 0.9f))).isEmpty();
    }
}

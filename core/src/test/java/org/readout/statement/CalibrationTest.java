package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.statement.Subjects.Range;

class CalibrationTest {
    private static Arguments arguments(double inside, double edges, double named) {
        return new Arguments(List.of(new Range(0, 2)), Optional.empty(), inside, edges, named);
    }

    @Test
    void aWeightOfOneGivesTheProbabilityBack() {
        assertThat(Calibration.of("0 1 0 0 0").confidence(0.8, arguments(1, 1, 1)))
                .isCloseTo(0.8, within(1e-9));
    }

    @Test
    void certaintyIsNeverTotal() {
        assertThat(Calibration.of("0 1 1 1 1").confidence(1, arguments(1, 1, 1)))
                .isLessThanOrEqualTo(1)
                .isGreaterThan(0.99);
        assertThat(Calibration.of("0 1 1 1 1").confidence(0, arguments(0, 0, 0)))
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void fourNumbersAreRefused() {
        assertThatThrownBy(() -> Calibration.of("1 2 3 4")).isInstanceOf(IllegalArgumentException.class);
    }
}

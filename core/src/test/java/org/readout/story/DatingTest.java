package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DatingTest {
    private static Dating day(int year, int month, int day) {
        return Dating.of(LocalDate.of(year, month, day), LocalDate.of(year, month, day));
    }

    private static Dating yearless(int month, int day) {
        LocalDate date = LocalDate.of(Dating.ANY_YEAR, month, day);
        return Dating.yearless(date, date);
    }

    @Test
    void daysWithoutAYearAreComparedRoundTheYear() {
        assertThat(yearless(12, 30).gap(yearless(1, 2))).isEqualTo(OptionalLong.of(3));
        assertThat(yearless(3, 12).gap(day(2025, 3, 12))).isEqualTo(OptionalLong.of(0));
        assertThat(yearless(3, 12).gap(day(2025, 1, 14))).isEqualTo(OptionalLong.of(58));
    }

    @Test
    void theSameDayOfTwoYearsIsNotTheSame() {
        assertThat(day(2024, 3, 12).gap(day(2025, 3, 12))).isEqualTo(OptionalLong.of(365));
    }

    @Test
    void whatIsNotKnownHasNoGap() {
        assertThat(Dating.NONE.gap(day(2025, 3, 12))).isEmpty();
    }

    @Test
    void untilIsNegativeBeforeAndGoesRoundTheYear() {
        assertThat(yearless(12, 30).until(day(2025, 1, 2))).isEqualTo(OptionalLong.of(3));
        assertThat(day(2025, 3, 12).until(yearless(3, 10))).isEqualTo(OptionalLong.of(-2));
    }

    @Test
    void theWeeksOfAWindowOverNewYearGoRound() {
        assertThat(day(2025, 1, 2).since(5).weeks()).contains(0, 52);
    }
}

package org.readout.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One or more days in a row.
 *
 * @param first the first
 * @param last the last, not before the first
 */
record Days(LocalDate first, LocalDate last) {
    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it starts: " + first + " " + last);
        }
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The calendar unit that {@code day} lies in: the day, the week from Monday to Sunday, the month, … */
    static Days around(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> {
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                yield new Days(monday, monday.plusDays(6));
            }
            case MONTHS -> of(YearMonth.from(day));
            case YEARS -> ofYear(day.getYear());
            case DECADES -> decade(day.getYear() - Math.floorMod(day.getYear(), 10));
            default -> of(day);
        };
    }

    static Days decade(int firstYear) {
        return new Days(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31));
    }

    /** The quarter of its year, 1 to 4. */
    static Days quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, quarter * 3 - 2);
        return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** How far {@code day} lies from these days; 0 inside them. */
    long distance(LocalDate day) {
        return Math.max(0, Math.max(ChronoUnit.DAYS.between(day, first), ChronoUnit.DAYS.between(last, day)));
    }
}

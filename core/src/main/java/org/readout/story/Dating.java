package org.readout.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The days in which something happened, as far as a text tells: with their year, without it, or not at all.
 *
 * @param precision how much is known
 * @param first the first day; of {@link Precision#YEARLESS} days in the leap year {@value #ANY_YEAR}
 * @param last the last day, not before the first
 */
public record Dating(Precision precision, LocalDate first, LocalDate last) {
    /** Stands for the year that is not known. */
    static final int ANY_YEAR = 2024;

    private static final int DAYS_IN_YEAR = 366;
    private static final int DAYS_IN_WEEK = 7;

    /** Longer than this and a dating without its year tells nothing. */
    private static final int LONGEST_YEARLESS = 93;

    static final Dating NONE = new Dating(Precision.NONE, LocalDate.EPOCH, LocalDate.EPOCH);

    /** How much is known of a day. */
    public enum Precision {
        NONE,
        YEARLESS,
        FULL
    }

    public Dating {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it starts: " + first + " " + last);
        }
    }

    static Dating of(LocalDate first, LocalDate last) {
        return new Dating(Precision.FULL, first, last);
    }

    /** Days of a year that is not known, given in {@value #ANY_YEAR}. */
    static Dating yearless(LocalDate first, LocalDate last) {
        return new Dating(Precision.YEARLESS, first, last);
    }

    boolean isKnown() {
        return precision != Precision.NONE;
    }

    boolean isFull() {
        return precision == Precision.FULL;
    }

    /** Whether it is one day. */
    boolean isDay() {
        return isKnown() && first.equals(last);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The same, begun so many days earlier. */
    Dating since(int days) {
        return isKnown() ? new Dating(precision, first.minusDays(days), last) : this;
    }

    /** The same days, moved. */
    Dating moved(int days) {
        return isKnown() ? new Dating(precision, first.plusDays(days), last.plusDays(days)) : this;
    }

    /** The date where it is known with its year. */
    Optional<Dating> full() {
        return isFull() ? Optional.of(this) : Optional.empty();
    }

    /** Days that lie between the two, 0 where they overlap; empty where that is not known. Without a year, the least there can be. */
    OptionalLong gap(Dating other) {
        if (!isKnown() || !other.isKnown()) {
            return OptionalLong.empty();
        }
        if (isFull() && other.isFull()) {
            return OptionalLong.of(gap(first.toEpochDay(), last.toEpochDay(), other, 0));
        }
        if (days() > LONGEST_YEARLESS || other.days() > LONGEST_YEARLESS) {
            return OptionalLong.empty();
        }
        Dating here = withoutYear();
        Dating there = other.withoutYear();
        long least = Long.MAX_VALUE;
        for (int years = -1; years <= 1; years++) {
            least = Math.min(
                    least, gap(here.first.toEpochDay(), here.last.toEpochDay(), there, (long) years * DAYS_IN_YEAR));
        }
        return OptionalLong.of(least);
    }

    private static long gap(long first, long last, Dating other, long shift) {
        long otherFirst = other.first.toEpochDay() + shift;
        long otherLast = other.last.toEpochDay() + shift;
        return Math.max(0, Math.max(otherFirst - last, first - otherLast));
    }

    /** How far {@code other} ends behind the end of this one, in days; negative where before; empty where not known. */
    OptionalLong until(Dating other) {
        if (!isKnown() || !other.isKnown()) {
            return OptionalLong.empty();
        }
        if (isFull() && other.isFull()) {
            return OptionalLong.of(ChronoUnit.DAYS.between(last, other.last));
        }
        long apart = ChronoUnit.DAYS.between(withoutYear().last, other.withoutYear().last);
        long half = DAYS_IN_YEAR / 2;
        return OptionalLong.of(apart > half ? apart - DAYS_IN_YEAR : apart < -half ? apart + DAYS_IN_YEAR : apart);
    }

    Dating withoutYear() {
        if (!isFull()) {
            return this;
        }
        LocalDate start = LocalDate.of(ANY_YEAR, 1, 1).plusDays(first.getDayOfYear() - 1L + leap(first));
        return yearless(start, start.plusDays(days() - 1L));
    }

    /** From March on, years without 29 February count one day less. */
    private static int leap(LocalDate day) {
        return !day.isLeapYear() && day.getMonthValue() > 2 ? 1 : 0;
    }

    /** Numbers of the weeks in which it lies, whatever the year; weeks are counted from 0 and go round. */
    int[] weeks() {
        if (!isKnown() || days() > LONGEST_YEARLESS) {
            return new int[0];
        }
        Dating year = withoutYear();
        long first = year.first.toEpochDay() - LocalDate.of(ANY_YEAR, 1, 1).toEpochDay();
        return LongStream.range(first, first + days())
                .mapToInt(day -> Math.floorMod(day, DAYS_IN_YEAR) / DAYS_IN_WEEK)
                .distinct()
                .toArray();
    }
}

package org.readout.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How the days of an expression are worked out. The patterns name these in lower case with hyphens.
 *
 * <p>An absolute meaning needs its words only; a relative one needs the day of publication as well. A date that the
 * calendar does not have throws {@link java.time.DateTimeException}.
 */
// The functions below hold no state.
@SuppressWarnings("ImmutableEnumChecker")
enum Meaning {
    /** No time at all: a name or a habit that looks like one. */
    NOTHING(reading -> Optional.empty()),
    /** A time that its words alone do not fix. */
    UNCLEAR(reading -> Optional.empty()),

    DATE(reading -> day(LocalDate.of(reading.year(0), reading.month(), reading.day(0)))),
    ISO(reading -> day(reading.date())),
    FIXED(reading -> day(reading.fixed())),
    DATE_RANGE(reading -> range(
            LocalDate.of(reading.year(0), reading.month(), reading.day(0)),
            LocalDate.of(reading.year(0), reading.month(), reading.day(1)))),
    MONTH_YEAR(reading -> Optional.of(Days.of(YearMonth.of(reading.year(0), reading.month())))),
    YEAR(reading -> Optional.of(Days.ofYear(reading.year(0)))),
    /** Two years; the second may lack its century. */
    YEAR_RANGE(reading -> {
        int last = reading.year(1) != 0 ? reading.year(1) : reading.year(0) / 100 * 100 + reading.shortYear();
        return range(LocalDate.of(reading.year(0), 1, 1), LocalDate.of(last, 12, 31));
    }),
    DECADE(reading -> Optional.of(Days.decade(reading.decade()))),
    CENTURY(reading -> {
        int last = reading.ordinal() * 100;
        return range(LocalDate.of(last - 99, 1, 1), LocalDate.of(last, 12, 31));
    }),
    QUARTER_OF_YEAR(reading ->
            reading.ordinal() > 4 ? Optional.empty() : Optional.of(Days.quarter(reading.year(0), reading.ordinal()))),
    HALF_OF_YEAR(reading -> {
        int half = reading.number(0);
        return range(
                Days.quarter(reading.year(0), 2 * half - 1).first(),
                Days.quarter(reading.year(0), 2 * half).last());
    }),

    DAY((reading, published) -> day(published.plusDays(reading.number(0)))),
    DAYS((reading, published) -> range(published.plusDays(reading.number(0)), published.plusDays(reading.number(1)))),
    WEEKDAY((reading, published) -> {
        DayOfWeek weekday = reading.weekday();
        return day(
                switch (reading.outlook()) {
                    case PAST, OPEN -> published.with(TemporalAdjusters.previousOrSame(weekday));
                    case AHEAD -> published.with(TemporalAdjusters.nextOrSame(weekday));
                    case THEN_AHEAD ->
                        reading.then().equals(published)
                                ? published.with(TemporalAdjusters.nextOrSame(weekday))
                                : reading.then().with(TemporalAdjusters.next(weekday));
                });
    }),
    WEEKDAY_BEFORE((reading, published) -> day(published.with(TemporalAdjusters.previous(reading.weekday())))),
    WEEKDAY_AFTER((reading, published) -> day(published.with(TemporalAdjusters.next(reading.weekday())))),
    /** The day in the week of publication, or as many weeks away as the argument says. */
    WEEKDAY_WEEK((reading, published) -> {
        LocalDate monday = Days.around(published.plusWeeks(reading.number(0)), ChronoUnit.WEEKS)
                .first();
        return day(monday.with(TemporalAdjusters.nextOrSame(reading.weekday())));
    }),
    MONTH_DAY((reading, published) -> nearest(
            reading,
            published,
            years(published)
                    .mapToObj(year -> YearMonth.of((int) year, reading.month()))
                    .filter(month -> month.isValidDay(
                            MonthDay.of(reading.month(), reading.day(0)).getDayOfMonth()))
                    .map(month -> Days.of(month.atDay(reading.day(0))))
                    .filter(days -> !reading.hasWeekday() || days.first().getDayOfWeek() == reading.weekday()))),
    MONTH_DAY_OF((reading, published) ->
            day(LocalDate.of(published.getYear() + reading.number(0), reading.month(), reading.day(0)))),
    MONTH_DAY_RANGE((reading, published) -> nearest(
            reading,
            published,
            years(published)
                    .mapToObj(year -> YearMonth.of((int) year, reading.month()))
                    .filter(month -> month.isValidDay(reading.day(0)) && month.isValidDay(reading.day(1)))
                    .filter(month -> reading.day(0) <= reading.day(1))
                    .map(month -> new Days(month.atDay(reading.day(0)), month.atDay(reading.day(1)))))),
    MONTH((reading, published) -> nearest(
            reading, published, years(published).mapToObj(year -> Days.of(YearMonth.of((int) year, reading.month()))))),
    MONTH_OF((reading, published) ->
            Optional.of(Days.of(YearMonth.of(published.getYear() + reading.number(0), reading.month())))),
    MONTH_BEFORE((reading, published) -> years(published)
            .mapToObj(year -> Days.of(YearMonth.of((int) year, reading.month())))
            .filter(days -> days.last().isBefore(published))
            .reduce((earlier, later) -> later)),
    MONTH_AFTER((reading, published) -> years(published)
            .mapToObj(year -> Days.of(YearMonth.of((int) year, reading.month())))
            .filter(days -> days.first().isAfter(published))
            .findFirst()),
    AGO((reading, published) ->
            Optional.of(Days.around(published.minus(reading.count(), reading.unit()), reading.unit()))),
    UNIT_OFFSET((reading, published) ->
            Optional.of(Days.around(published.plus(reading.number(0), reading.unit()), reading.unit()))),
    QUARTER_OFFSET((reading, published) -> {
        LocalDate inside = published.plusMonths(3L * reading.number(0));
        return Optional.of(Days.quarter(inside.getYear(), (inside.getMonthValue() + 2) / 3));
    }),
    WEEKEND((reading, published) -> {
        Days week = Days.around(published.plusWeeks(reading.number(0)), ChronoUnit.WEEKS);
        return range(week.first().plusDays(5), week.last());
    }),
    WEEKEND_LATEST((reading, published) -> {
        LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return range(saturday, saturday.plusDays(1));
    }),
    /** So many units up to publication, or from publication on. */
    WINDOW((reading, published) -> reading.number(0) < 0
            ? range(published.minus(reading.count(), reading.unit()), published)
            : range(published, published.plus(reading.count(), reading.unit()))),
    SO_FAR((reading, published) -> range(Days.around(published, reading.unit()).first(), published)),
    REST((reading, published) ->
            range(published, Days.around(published, reading.unit()).last()));

    private final boolean relative;
    private final BiFunction<Reading, LocalDate, Optional<Days>> days;

    Meaning(Function<Reading, Optional<Days>> absolute) {
        relative = false;
        days = (reading, published) -> absolute.apply(reading);
    }

    Meaning(BiFunction<Reading, LocalDate, Optional<Days>> relative) {
        this.relative = true;
        days = relative;
    }

    static Meaning named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the day of publication is needed. */
    boolean isRelative() {
        return relative;
    }

    /** Whether the verbs around the words are needed. */
    boolean needsOutlook() {
        return this == WEEKDAY || this == MONTH_DAY || this == MONTH_DAY_RANGE || this == MONTH;
    }

    /**
     * The days meant; empty where the words do not fix them.
     *
     * @param published the day of publication, which an absolute meaning does not look at
     */
    Optional<Days> days(Reading reading, LocalDate published) {
        return days.apply(reading, published);
    }

    private static Optional<Days> day(LocalDate day) {
        return Optional.of(Days.of(day));
    }

    private static Optional<Days> range(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    /** The years that a date without one can belong to. */
    private static LongStream years(LocalDate published) {
        return LongStream.rangeClosed(published.getYear() - 1L, published.getYear() + 1L);
    }

    /**
     * Of the same days in several years, those that the sentence means: looking back, the latest that have begun;
     * looking ahead, the first that are not over; else the nearest, where days ahead count as twice as far, since news
     * tells more of what was than of what will be.
     */
    private static Optional<Days> nearest(Reading reading, LocalDate published, Stream<Days> choices) {
        return switch (reading.outlook()) {
            case PAST ->
                choices.filter(days -> !days.first().isAfter(published)).reduce((earlier, later) -> later);
            case AHEAD ->
                choices.filter(days -> !days.last().isBefore(published)).findFirst();
            case THEN_AHEAD, OPEN ->
                choices.reduce((one, other) -> weight(other, published) < weight(one, published) ? other : one);
        };
    }

    private static long weight(Days days, LocalDate published) {
        return days.distance(published) * (days.first().isAfter(published) ? 2 : 1);
    }
}

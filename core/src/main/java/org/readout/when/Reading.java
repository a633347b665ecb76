package org.readout.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the words of one match say: numbers, names of days and months, units. */
final class Reading {
    private final Pattern pattern;
    private final Line line;
    private final List<Integer> taken;
    private final Outlook outlook;
    private final LocalDate then;

    /**
     * A reading.
     *
     * @param pattern the row that matched
     * @param taken the word that each of its elements took
     * @param outlook whether the sentence looks back or ahead
     * @param then the time told before this one in the sentence, else the day of publication
     */
    Reading(Pattern pattern, Line line, List<Integer> taken, Outlook outlook, LocalDate then) {
        this.pattern = pattern;
        this.line = line;
        this.taken = taken;
        this.outlook = outlook;
        this.then = then;
    }

    Outlook outlook() {
        return outlook;
    }

    LocalDate then() {
        return then;
    }

    /** The row's argument number {@code index} as a number. */
    int number(int index) {
        return Integer.parseInt(pattern.arguments().get(index));
    }

    /** The unit that the words name, or else the row's last argument. */
    ChronoUnit unit() {
        int value = value(0, Kind.UNIT, Kind.UNITS);
        List<String> arguments = pattern.arguments();
        return value != 0 ? Vocabulary.unit(value) : ChronoUnit.valueOf(arguments.get(arguments.size() - 1));
    }

    /** The number of units, 1 where none is named. */
    int count() {
        return Math.max(1, value(0, Kind.COUNT));
    }

    int year(int index) {
        return value(index, Kind.YEAR, Kind.OLD_YEAR);
    }

    int shortYear() {
        return value(0, Kind.SHORT_YEAR);
    }

    int month() {
        return value(0, Kind.MONTH, Kind.MONTH_OR_VERB, Kind.MONTH_SHORT);
    }

    int day(int index) {
        return value(index, Kind.DAY);
    }

    int ordinal() {
        return value(0, Kind.ORDINAL, Kind.DAY, Kind.Q);
    }

    boolean hasWeekday() {
        return value(0, Kind.WEEKDAY, Kind.WEEKDAY_SHORT) != 0;
    }

    DayOfWeek weekday() {
        return DayOfWeek.of(value(0, Kind.WEEKDAY, Kind.WEEKDAY_SHORT));
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(value(0, Kind.ISO));
    }

    int decade() {
        return value(0, Kind.DECADE);
    }

    /** A fixed day that the row names. */
    LocalDate fixed() {
        return LocalDate.parse(pattern.arguments().get(0));
    }

    /** The value of the word number {@code index} that was taken as one of {@code kinds}; 0 where there is none. */
    private int value(int index, Kind... kinds) {
        int left = index;
        for (int i = 0; i < taken.size(); i++) {
            int word = taken.get(i);
            if (word == Line.NONE) {
                continue;
            }
            long both = pattern.elements().get(i).kinds() & line.kinds(word);
            for (Kind kind : kinds) {
                if (kind.in(both) && left-- == 0) {
                    return line.value(word);
                }
            }
        }
        return 0;
    }
}

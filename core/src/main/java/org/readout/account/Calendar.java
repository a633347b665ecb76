package org.readout.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.text.Span;
import org.readout.text.Table;
import org.readout.when.TimeExpression;

/**
 * Reads days, months and years as far as the words tell them. A day of the week is also reckoned from the day of publication where
 * that was possible, and a feast ({@code feasts.tsv}) is a day like others. Immutable.
 */
final class Calendar {
    private static final int LAST_DAY = 31;
    private static final int SHORTENED = 3;

    /** Shorter words behind a day are prepositions and the like. */
    private static final int SHORTEST_NOUN = 5;

    /** A preposition and its time are at most so many words apart. */
    private static final int PREPOSITION = 4;

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, MonthDay> feasts = new HashMap<>();
    private final Map<String, Edge> edges = new HashMap<>();

    /** What a time is to what is told of it. */
    enum Edge {
        /** It happens then. */
        NONE,
        /** From then on. */
        BEGINNING
    }

    /**
     * A time as far as it is told.
     *
     * @param year empty where not told
     * @param month 1 to 12
     * @param day 1 to 31
     * @param weekday 1 to 7
     * @param reckoned the day of the week in its year, where it could be reckoned
     * @param edge whether it is a beginning
     * @param span the words
     */
    record Day(
            OptionalInt year,
            OptionalInt month,
            OptionalInt day,
            OptionalInt weekday,
            Optional<LocalDate> reckoned,
            Edge edge,
            Span span) {

        /** Whether the two name one kind of time and cannot be one. */
        boolean excludes(Day other) {
            return edge == other.edge && differs(other);
        }

        private boolean differs(Day other) {
            if (reckoned.isPresent() && other.reckoned.isPresent()) {
                return !weekday.equals(other.weekday) && !reckoned.equals(other.reckoned);
            }
            if (reckoned.isPresent() != other.reckoned.isPresent()) {
                Day told = reckoned.isPresent() ? other : this;
                Optional<LocalDate> day = reckoned.isPresent() ? reckoned : other.reckoned;
                if (told.month.isPresent() && told.day.isPresent()) {
                    return day.filter(date -> date.getMonthValue() != told.month.getAsInt()
                                    || date.getDayOfMonth() != told.day.getAsInt())
                            .isPresent();
                }
            }
            boolean months = month.isPresent() && other.month.isPresent();
            boolean weekdays = weekday.isPresent() && other.weekday.isPresent();
            boolean years = year.isPresent() && other.year.isPresent();
            if (months) {
                return differ(month, other.month) || differ(day, other.day) || differ(year, other.year);
            }
            return weekdays && differ(weekday, other.weekday)
                    || years && month.isEmpty() && other.month.isEmpty() && differ(year, other.year);
        }

        /** Whether the two name one kind of time and may be one. */
        boolean fits(Day other) {
            boolean months = month.isPresent() && other.month.isPresent();
            boolean weekdays = weekday.isPresent() && other.weekday.isPresent();
            boolean years = year.isPresent() && other.year.isPresent();
            boolean reckonedSides = (reckoned.isPresent() || day.isPresent() && month.isPresent())
                    && (other.reckoned.isPresent() || other.day.isPresent() && other.month.isPresent());
            return (months || weekdays || years || reckonedSides) && !differs(other);
        }

        private static boolean differ(OptionalInt one, OptionalInt other) {
            return one.isPresent() && other.isPresent() && one.getAsInt() != other.getAsInt();
        }
    }

    Calendar() {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, SHORTENED), month.getValue());
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day.name().toLowerCase(Locale.ROOT), day.getValue());
        }
        Table.rows(Calendar.class, "edges.tsv", 3).forEach(row -> edges.put(row.get(0), Edge.valueOf(row.get(1))));
        for (List<String> row : Table.rows(Calendar.class, "feasts.tsv", 4)) {
            feasts.put(row.get(0), MonthDay.of(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
        }
    }

    /** Whether the number at {@code at} stands beside a month as its day. */
    boolean isDayOfMonth(List<Word> words, int at) {
        return day(words.get(at)).isPresent()
                && (at > 0 && month(words.get(at - 1)).isPresent()
                        || at + 1 < words.size() && month(words.get(at + 1)).isPresent());
    }

    /** The times told, in order; days of the week as {@code times} have them. */
    List<Day> read(List<Word> words, List<TimeExpression> times) {
        List<Day> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.max(at + 1, readOne(words, at, found));
            at = end;
        }
        found.replaceAll(day -> day.weekday().isPresent() && day.month().isEmpty() ? reckoned(day, times) : day);
        return found;
    }

    private static Day reckoned(Day day, List<TimeExpression> times) {
        Optional<LocalDate> date = times.stream()
                .filter(time -> time.span().overlaps(day.span()))
                .filter(time -> time.start().isPresent() && time.start().equals(time.end()))
                .flatMap(time -> time.start().stream())
                .filter(start -> day.weekday().orElse(0) == start.getDayOfWeek().getValue())
                .findFirst();
        return new Day(day.year(), day.month(), day.day(), day.weekday(), date, day.edge(), day.span());
    }

    /** The same without reckoning. */
    List<Day> read(List<Word> words) {
        return read(words, List.of());
    }

    private int readOne(List<Word> words, int start, List<Day> found) {
        int at = start;
        OptionalInt weekday = value(weekdays, words.get(at));
        at += weekday.isPresent() ? 1 : 0;
        OptionalInt day = OptionalInt.empty();
        OptionalInt month = OptionalInt.empty();
        if (at + 1 < words.size()
                && day(words.get(at)).isPresent()
                && month(words.get(at + 1)).isPresent()) {
            day = day(words.get(at));
            month = month(words.get(at + 1));
            at += 2;
        } else if (at < words.size() && month(words.get(at)).isPresent()) {
            month = month(words.get(at));
            at++;
            if (at < words.size() && day(words.get(at)).isPresent()) {
                day = day(words.get(at));
                at++;
            }
        }
        OptionalInt year = at < words.size() ? year(words.get(at)) : OptionalInt.empty();
        at += year.isPresent() ? 1 : 0;
        boolean bare = at == start + 1;
        boolean attribute = bare && year.isPresent() && isAttribute(words, start)
                || bare && weekday.isPresent() && isBeforeItsNoun(words, start);
        if (at > start && !attribute) {
            Span span = words.get(start).span().cover(words.get(at - 1).span());
            found.add(new Day(year, month, day, weekday, Optional.empty(), edge(words, start), span));
        } else if (at == start && words.get(at).is(Word.Trait.CAPITAL)) {
            MonthDay feast = feasts.get(words.get(at).form());
            if (feast != null) {
                found.add(new Day(
                        OptionalInt.empty(),
                        OptionalInt.of(feast.getMonthValue()),
                        OptionalInt.of(feast.getDayOfMonth()),
                        OptionalInt.empty(),
                        Optional.empty(),
                        edge(words, start),
                        words.get(at).span()));
                at++;
            }
        }
        return at;
    }

    /** "The 2015 memo": a year that no preposition or month goes before tells no time. */
    private boolean isAttribute(List<Word> words, int at) {
        return at == 0 || !edges.containsKey(words.get(at - 1).form());
    }

    /** "Their Monday meeting": a day of the week that is told of the thing behind it, and not of what is said. */
    private boolean isBeforeItsNoun(List<Word> words, int at) {
        Word day = words.get(at);
        boolean on = at > 0 && edges.containsKey(words.get(at - 1).form());
        return !on
                && at + 1 < words.size()
                && !day.is(Word.Trait.STOP)
                && !words.get(at + 1).is(Word.Trait.CAPITAL)
                && words.get(at + 1).form().length() >= SHORTEST_NOUN;
    }

    /** By the nearest preposition before, at most a few words away: "since the end of March". */
    private Edge edge(List<Word> words, int start) {
        for (int at = start - 1; at >= Math.max(0, start - PREPOSITION); at--) {
            Edge edge = edges.get(words.get(at).form());
            if (edge != null && edge != Edge.NONE) {
                return edge;
            }
        }
        return Edge.NONE;
    }

    private OptionalInt month(Word word) {
        return word.is(Word.Trait.CAPITAL) ? value(months, word) : OptionalInt.empty();
    }

    private static OptionalInt value(Map<String, Integer> names, Word word) {
        return Optional.ofNullable(names.get(word.form())).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static OptionalInt day(Word word) {
        if (!word.form().matches("[0-9]{1,2}(st|nd|rd|th)?")) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(word.form().replaceAll("[a-z]+", ""));
        return day >= 1 && day <= LAST_DAY ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private static OptionalInt year(Word word) {
        return word.form().matches("(19|20)[0-9]{2}") && !word.is(Word.Trait.PERCENT) && !word.is(Word.Trait.DOLLARS)
                ? OptionalInt.of(Integer.parseInt(word.form()))
                : OptionalInt.empty();
    }
}

package org.readout.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Table;

/** Finds dates that are printed in full, with their year, and the lines that do nothing but date a report. */
final class Dates {
    static final int EARLIEST = 1600;
    static final int LATEST = 2199;

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays;
    private final Set<String> clock;
    private final Set<String> dating;

    Dates(WordSets sets) {
        for (List<String> row : Table.rows(Dates.class, "months.tsv", 3)) {
            months.put(row.get(0), Integer.valueOf(row.get(1)));
        }
        weekdays = sets.words("weekday");
        clock = sets.words("clock");
        dating = sets.words("dating");
    }

    /** Which of two numbers that could both be months is the day. */
    enum DayOrder {
        /** Not known: such a date is none. */
        UNKNOWN,
        /** The first, as in 4/5/2024 for the fourth of May. */
        DAY_FIRST,
        /** The second, as in 5/4/2024 for the fourth of May. */
        MONTH_FIRST
    }

    /** The first date with day, month and year; a date that two countries would read differently is none. */
    Optional<LocalDate> find(List<LineToken> tokens) {
        return find(tokens, DayOrder.UNKNOWN);
    }

    /** The first date with day, month and year. */
    Optional<LocalDate> find(List<LineToken> tokens, DayOrder order) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<LocalDate> date = at(tokens, i, order);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** A date that begins with its year, as catalogues write it: "2023 Jan 7", "20230107" with a time of day behind or without. */
    Optional<LocalDate> byYear(List<LineToken> tokens) {
        return yearFirst(tokens).or(() -> compact(tokens));
    }

    /** "2023 Jan 7". */
    private Optional<LocalDate> yearFirst(List<LineToken> tokens) {
        return tokens.size() >= 3 && isYear(tokens.get(0)) && month(tokens.get(1)) > 0 && day(tokens.get(2)) > 0
                ? date(number(tokens.get(0)), month(tokens.get(1)), day(tokens.get(2)))
                : Optional.empty();
    }

    /** "20230107". */
    private static Optional<LocalDate> compact(List<LineToken> tokens) {
        if (tokens.isEmpty() || tokens.get(0).form().length() < 8) {
            return Optional.empty();
        }
        String form = tokens.get(0).form();
        boolean ends = form.length() == 8 || form.charAt(8) == 't';
        return ends
                ? date(number(form.substring(0, 4)), number(form.substring(4, 6)), number(form.substring(6, 8)))
                : Optional.empty();
    }

    /** Whether some day is named, with or without year: "May 6", "6 May". */
    boolean namesDay(List<LineToken> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            LineToken next = tokens.get(skipStop(tokens, i + 1));
            boolean dayFirst = day(tokens.get(i)) > 0 && month(tokens.get(i + 1)) > 0;
            if (dayFirst || (month(tokens.get(i)) > 0 && day(next) > 0)) {
                return true;
            }
        }
        return find(tokens).isPresent();
    }

    /** How many words stand before the first date in full, if nothing but dates and marks follows; else very many. */
    int wordsBefore(List<LineToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (at(tokens, i, DayOrder.UNKNOWN).isPresent()) {
                boolean ends = tokens.subList(i, tokens.size()).stream().allMatch(this::dates);
                return ends
                        ? (int) tokens.subList(0, i).stream()
                                .filter(LineToken::isWord)
                                .count()
                        : Integer.MAX_VALUE;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether all of the tokens belong to a date, a time of day or the words around them, and a day is named. */
    boolean isDateLine(List<LineToken> tokens) {
        return tokens.size() <= 40
                && tokens.stream().allMatch(this::dates)
                && (namesDay(tokens)
                        || tokens.stream().anyMatch(token -> token.is("ago") || token.is("read"))
                        || (weekdays.contains(tokens.get(0).form()) && tokens.size() > 2)
                        || isMonthAndYear(tokens));
    }

    private static boolean isYear(LineToken token) {
        return token.shape() == LineToken.Shape.NUMBER
                && token.form().length() == 4
                && number(token) >= EARLIEST
                && number(token) <= LATEST;
    }

    private boolean isMonthAndYear(List<LineToken> tokens) {
        return tokens.size() == 2 && month(tokens.get(0)) > 0 && isYear(tokens.get(1));
    }

    /** Whether the token may stand in a line that only dates a report. */
    boolean dates(LineToken token) {
        String form = token.form();
        return switch (token.shape()) {
            case MARK -> ",.:|-/()+".contains(form);
            case NUMBER -> true;
            case ADDRESS -> false;
            default ->
                months.containsKey(form) || weekdays.contains(form) || clock.contains(form) || dating.contains(form);
        };
    }

    private Optional<LocalDate> at(List<LineToken> tokens, int i, DayOrder order) {
        LineToken token = tokens.get(i);
        if (token.shape() == LineToken.Shape.NUMBER) {
            Optional<LocalDate> whole = ofNumbers(token.form().split("[-.]", 4), order);
            if (whole.isPresent()) {
                return whole;
            }
            if (i + 4 < tokens.size()
                    && tokens.get(i + 1).is("/")
                    && tokens.get(i + 3).is("/")) {
                return ofNumbers(
                        new String[] {
                            token.form(),
                            tokens.get(i + 2).form(),
                            tokens.get(i + 4).form()
                        },
                        order);
            }
            return dayFirst(tokens, i);
        }
        return month(token) > 0 ? monthFirst(tokens, i) : Optional.empty();
    }

    private Optional<LocalDate> dayFirst(List<LineToken> tokens, int i) {
        int day = day(tokens.get(i));
        int at = i + 1;
        if (at < tokens.size()
                && (tokens.get(at).is("of")
                        || tokens.get(at).is("de")
                        || tokens.get(at).is("."))) {
            at++;
        }
        if (day == 0 || at >= tokens.size() || month(tokens.get(at)) == 0) {
            return Optional.empty();
        }
        return year(tokens, at + 1, month(tokens.get(at)), day);
    }

    private Optional<LocalDate> monthFirst(List<LineToken> tokens, int i) {
        int at = skipStop(tokens, i + 1);
        if (at >= tokens.size() || day(tokens.get(at)) == 0) {
            return Optional.empty();
        }
        return year(tokens, at + 1, month(tokens.get(i)), day(tokens.get(at)));
    }

    private Optional<LocalDate> year(List<LineToken> tokens, int after, int month, int day) {
        int at = after;
        while (at < tokens.size()
                && at < after + 2
                && ",.".contains(tokens.get(at).form())) {
            at++;
        }
        if (at < tokens.size() && tokens.get(at).is("de")) {
            at++;
        }
        return at < tokens.size() && isYear(tokens.get(at))
                ? date(number(tokens.get(at)), month, day)
                : Optional.empty();
    }

    private static int skipStop(List<LineToken> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at).is(".") ? at + 1 : at;
    }

    /** Year first, or year last with a day that cannot be a month or is known by the order. */
    private static Optional<LocalDate> ofNumbers(String[] parts, DayOrder order) {
        if (parts.length != 3) {
            return Optional.empty();
        }
        String last = parts[2].length() > 2 && parts[2].indexOf('t') == 2 ? parts[2].substring(0, 2) : parts[2];
        int a = number(parts[0]);
        int b = number(parts[1]);
        int c = number(last);
        if (parts[0].length() == 4 && a >= EARLIEST && a <= LATEST) {
            return date(a, b, c);
        }
        if (last.length() != 4 || c < EARLIEST || c > LATEST) {
            return Optional.empty();
        }
        if (a > 12 || a == b) {
            return date(c, b, a);
        }
        if (b > 12 || order == DayOrder.MONTH_FIRST) {
            return date(c, a, b);
        }
        return order == DayOrder.DAY_FIRST ? date(c, b, a) : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int month(LineToken token) {
        return months.getOrDefault(token.form(), 0);
    }

    /** The day of a month, as "6" or "6th"; else 0. */
    private static int day(LineToken token) {
        String form = token.form();
        if (token.shape() != LineToken.Shape.NUMBER || form.length() > 4) {
            return 0;
        }
        if (form.endsWith("st") || form.endsWith("nd") || form.endsWith("rd") || form.endsWith("th")) {
            form = form.substring(0, form.length() - 2);
        }
        int day = number(form);
        return day >= 1 && day <= 31 && form.length() <= 2 ? day : 0;
    }

    private static int number(LineToken token) {
        return number(token.form());
    }

    /** The number that at most four ASCII digits write; else -1. */
    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }
}

package org.readout.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.readout.text.Span;
import org.readout.when.Vocabulary.Entry;

/** Splits a sentence into the words, numbers and marks of a {@link Line}, in one pass. */
final class LineScanner {
    private static final long MONTHS = Kind.MONTH.bit() | Kind.MONTH_OR_VERB.bit() | Kind.MONTH_SHORT.bit();
    private static final long CAPITALISED = MONTHS | Kind.WEEKDAY.bit() | Kind.WEEKDAY_SHORT.bit();
    private static final long ABBREVIATED = Kind.MONTH_SHORT.bit() | Kind.WEEKDAY_SHORT.bit();

    private final Vocabulary vocabulary;
    private final int comma;
    private final int hyphen;
    private final String text;
    private final Line line;
    private int at;
    private int end;

    LineScanner(Vocabulary vocabulary, String text, Line line) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.line = line;
        comma = vocabulary.known(",");
        hyphen = vocabulary.known("-");
    }

    /** Fills the line anew with the words in {@code sentence}. */
    void scan(Span sentence) {
        line.clear();
        at = sentence.start();
        end = sentence.end();
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                word();
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (afterApostrophe(at + 1) && isDigit(at + 1) && isDigit(at + 2)) {
                at++;
                number();
            } else {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    mark(c);
                }
                at++;
            }
        }
    }

    private void mark(char c) {
        switch (c) {
            case ',' -> line.add(at, at + 1, comma, 0, 0, false, false);
            case '-', '\u2010', '\u2011', '\u2012', '\u2013' -> line.add(at, at + 1, hyphen, 0, 0, false, false);
            case '%' -> line.add(at, at + 1, Line.NONE, Kind.COUNTED.bit(), 0, false, false);
            default -> line.add(at, at + 1, Line.NONE, 0, 0, false, false);
        }
    }

    private void word() {
        int start = at;
        while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        Entry entry = at - start > Vocabulary.LONGEST
                ? null
                : vocabulary.find(text.substring(start, at).toLowerCase(Locale.ROOT));
        if (entry == null) {
            line.add(start, at, Line.NONE, 0, 0, capital, !capital);
            return;
        }
        long kinds = capital ? entry.kinds() : entry.kinds() & ~CAPITALISED;
        if ((kinds & ABBREVIATED) != 0 && at < end && text.charAt(at) == '.') {
            at++;
        }
        line.add(start, at, entry.id(), kinds, entry.value(), capital, !capital);
    }

    private void number() {
        int start = at;
        int value = digits();
        if (groups() || (at < end && separatedDate(start, value))) {
            return;
        }
        int width = at - start;
        long kinds = Kind.NUMBER.bit();
        int unit = at;
        while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String suffix =
                at == unit || at - unit > 2 ? "" : text.substring(unit, at).toLowerCase(Locale.ROOT);
        if (at == unit) {
            kinds |= plainKinds(value, width);
        } else if (suffix.equals("s") && value % 10 == 0 && value >= 1900 && value <= 2090) {
            kinds |= Kind.DECADE.bit();
        } else if (suffix.equals("s") && value % 10 == 0 && value >= 50 && value <= 90 && afterApostrophe(start)) {
            kinds |= Kind.DECADE.bit();
            value += 1900;
        } else if (isOrdinal(suffix) && value >= 1 && value <= 31) {
            kinds |= Kind.DAY.bit() | Kind.ORDINAL.bit();
        }
        line.add(start, at, value == 11 ? vocabulary.known("11") : Line.NONE, kinds, value, false, false);
    }

    private static long plainKinds(int value, int width) {
        if (width == 4) {
            return value >= 1900 && value <= 2100
                    ? Kind.YEAR.bit()
                    : value >= 1000 && value < 1900 ? Kind.OLD_YEAR.bit() : 0;
        }
        long count = value >= 1 && width <= 3 ? Kind.COUNT.bit() : 0;
        long digits = width == 2 ? count | Kind.SHORT_YEAR.bit() : count;
        return value >= 1 && value <= 31 && width <= 2 ? digits | Kind.DAY.bit() : digits;
    }

    private boolean afterApostrophe(int start) {
        return start > 0 && "'\u2019\u2018".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static boolean isOrdinal(String suffix) {
        return suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
    }

    /** The digits from here on; numbers past nine digits all read alike. */
    private int digits() {
        int value = 0;
        int width = 0;
        while (at < end && isDigit(at)) {
            value = ++width > 9 ? Integer.MAX_VALUE : value * 10 + text.charAt(at) - '0';
            at++;
        }
        return value;
    }

    private boolean isDigit(int place) {
        return place < end && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    /** Takes "10,000", "6.5", "14:30" to their end, as numbers that tell no day. */
    private boolean groups() {
        int start = at;
        while (at < end && takesGroup()) {
            at++;
            digits();
        }
        if (at == start) {
            return false;
        }
        line.add(start, at, Line.NONE, Kind.NUMBER.bit(), 0, false, false);
        return true;
    }

    private boolean takesGroup() {
        char c = text.charAt(at);
        boolean three = isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
        return (c == ',' && three) || (c == ':' && isDigit(at + 1)) || (c == '.' && isDigit(at + 1) && !isDotted(at));
    }

    /** Whether "06.2024" or the like follows the point at {@code point}. */
    private boolean isDotted(int point) {
        int second = point + 1;
        while (isDigit(second) && second < point + 4) {
            second++;
        }
        return second < end && text.charAt(second) == '.' && isDigit(second + 1);
    }

    /** Takes "2024-06-14", "14/06/2024" or "14.06.2024", if one stands here. */
    private boolean separatedDate(int start, int first) {
        char separator = text.charAt(at);
        if (separator != '-' && separator != '/' && separator != '.') {
            return false;
        }
        int back = at;
        at++;
        int second = digits();
        boolean complete = at - back > 1 && at < end && text.charAt(at) == separator && isDigit(at + 1);
        if (complete) {
            at++;
            int third = digits();
            complete = addDate(start, separator, new int[] {first, second, third});
        }
        if (!complete) {
            at = back;
        }
        return complete;
    }

    private boolean addDate(int start, char separator, int[] parts) {
        boolean yearFirst = parts[0] >= 1000 && parts[0] <= 2100;
        boolean yearLast = parts[2] >= 1000 && parts[2] <= 2100;
        if (yearFirst == yearLast || (separator == '-' && yearLast)) {
            return false;
        }
        int year = yearFirst ? parts[0] : parts[2];
        int month = parts[1];
        int day = yearFirst ? parts[2] : parts[0];
        if (separator == '/' && yearLast && month <= 12 && day <= 12 && month != day) {
            line.add(start, at, Line.NONE, Kind.NUMERIC.bit(), 0, false, false);
            return true;
        }
        if (separator == '/' && yearLast && month > 12) {
            month = parts[0];
            day = parts[1];
        }
        try {
            int date = (int) LocalDate.of(year, month, day).toEpochDay();
            line.add(start, at, Line.NONE, Kind.ISO.bit(), date, false, false);
            return true;
        } catch (DateTimeException e) {
            // "2024-13-40" is a number like any other.
            return false;
        }
    }
}

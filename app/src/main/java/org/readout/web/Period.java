package org.readout.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What part of time a timeline shows: all of it, a year, a month or a day.
 *
 * @param iso as addresses give it: nothing, "2022", "2022-06" or "2022-06-15"
 */
public record Period(String iso) {
    private static final Pattern FORM = Pattern.compile("|\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** All of time. */
    public static final Period ALL = new Period("");

    public Period {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("no year, month or day: " + Wording.shortened(iso, 40));
        }
        try {
            first(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no year, month or day: " + iso, e);
        }
    }

    /** The period that an address asks for; empty where it is none. */
    public static Optional<Period> asked(String iso) {
        try {
            return Optional.of(new Period(iso));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The year, the month or the day of {@code day}, as deep as {@code outer} goes and one step deeper. */
    public static Period within(Period outer, LocalDate day) {
        int depth = outer.iso.isEmpty() ? YEAR : outer.iso.length() + 3;
        return new Period(
                day.toString().substring(0, Math.min(depth, day.toString().length())));
    }

    private static LocalDate first(String iso) {
        return switch (iso.length()) {
            case 0 -> LocalDate.MIN;
            case YEAR -> Year.parse(iso).atDay(1);
            case MONTH -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    /** Its first day. */
    public LocalDate first() {
        return first(iso);
    }

    /** Its last day. */
    public LocalDate last() {
        return switch (iso.length()) {
            case 0 -> LocalDate.MAX;
            case YEAR -> first().withDayOfYear(Year.of(first().getYear()).length());
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            default -> first();
        };
    }

    /** Whether it is a single day, which has nothing inside. */
    public boolean isDay() {
        return iso.length() > MONTH;
    }

    /** The period whose parts a page with this one counts: itself, and for a day its month. */
    public Period counted() {
        return isDay() ? new Period(iso.substring(0, MONTH)) : this;
    }

    /** The periods around it from all of time inward, itself last. */
    List<Period> path() {
        List<Period> path = new ArrayList<>(List.of(ALL));
        for (int length : new int[] {YEAR, MONTH, MONTH + 3}) {
            if (length <= iso.length()) {
                path.add(new Period(iso.substring(0, length)));
            }
        }
        return path;
    }

    /** In words: "All years", "2022", "June 2022", "15 June 2022". */
    public String name() {
        return switch (iso.length()) {
            case 0 -> "All years";
            case YEAR -> iso;
            case MONTH -> first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + first().getYear();
            default -> Wording.day(first());
        };
    }

    /** In a word, beside its neighbours: "2022", "Jun", "15". */
    String shortName() {
        return switch (iso.length()) {
            case 0 -> "All";
            case YEAR -> iso;
            case MONTH -> first().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            default -> String.valueOf(first().getDayOfMonth());
        };
    }

    /** What an address that asks for it ends in: "?in=2022-06"; nothing for all of time. */
    public String query() {
        return iso.isEmpty() ? "" : "?in=" + iso;
    }
}

package org.readout.story;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Published;
import org.readout.when.TimeExpression;

/** Reads days also where the year is not told: in the lines above a report, and in its text. Thread-safe. */
final class DayReader {
    /** Lines about the report stand among its first blocks. */
    private static final int MOST_BLOCKS = 6;

    private static final String MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
            + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?";

    private static final Pattern DAY = Pattern.compile("\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + "|" + MONTH
            + "(?:\\s+(\\d{1,2})\\b)?)(?:,?\\s+(\\d{4}))?");

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b", Pattern.CASE_INSENSITIVE);

    /** When the article was printed: its date of publication, else the day that its first lines name. */
    Dating printed(Article article) {
        Optional<LocalDate> published = article.metadata().published().map(Published::date);
        if (published.isPresent()) {
            return Dating.of(published.get(), published.get());
        }
        int blocks = Math.min(MOST_BLOCKS, article.blocks().size());
        for (Block block : article.blocks().subList(0, blocks)) {
            if (isAboutReport(block.kind())) {
                Dating dating = days(block.span().cut(article.text()));
                if (dating.isDay()) {
                    return dating;
                }
            }
        }
        return Dating.NONE;
    }

    private static boolean isAboutReport(BlockKind kind) {
        return switch (kind) {
            case BYLINE, DATELINE, HEADING -> true;
            case TITLE, PARAGRAPH, CAPTION, FURNITURE, REPEAT -> false;
        };
    }

    /** The days that {@code time} means in a report printed at {@code printed}. */
    Dating of(TimeExpression time, String text, Dating printed) {
        if (time.start().isPresent() && time.end().isPresent()) {
            return Dating.of(time.start().get(), time.end().get());
        }
        String words = time.span().cut(text).toLowerCase(Locale.ROOT);
        if (printed.isDay()) {
            if (words.equals("today") || words.equals("tonight")) {
                return printed;
            }
            if (words.equals("yesterday") || words.equals("last night")) {
                return printed.moved(-1);
            }
        }
        return days(time.span().cut(text));
    }

    /** The month that one of {@code words} names, the last one before {@code printed}. */
    Dating month(List<String> words, Dating printed) {
        for (String word : words) {
            Dating month = word.length() < 3
                    ? Dating.NONE
                    : days(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            if (month.isKnown() && printed.isFull()) {
                YearMonth latest =
                        YearMonth.from(printed.first()).withMonth(month.first().getMonthValue());
                latest = latest.atDay(1).isAfter(printed.first()) ? latest.minusYears(1) : latest;
                return Dating.of(latest.atDay(1), latest.atEndOfMonth());
            }
            if (month.isKnown()) {
                return month;
            }
        }
        return Dating.NONE;
    }

    /** The day of the week that {@code words} name; empty where they name none. */
    Optional<DayOfWeek> weekday(String words) {
        Matcher matcher = WEEKDAY.matcher(words);
        return matcher.find()
                ? Optional.of(DayOfWeek.valueOf(matcher.group().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Dating days(String words) {
        Matcher matcher = DAY.matcher(words);
        if (!matcher.find()) {
            return Dating.NONE;
        }
        String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        String day = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
        String year = matcher.group(5);
        Month month = month(name);
        YearMonth all = YearMonth.of(year == null ? Dating.ANY_YEAR : Integer.parseInt(year), month);
        try {
            LocalDate first = day == null ? all.atDay(1) : all.atDay(Integer.parseInt(day));
            LocalDate last = day == null ? all.atEndOfMonth() : first;
            return year == null ? Dating.yearless(first, last) : Dating.of(first, last);
        } catch (DateTimeException e) {
            // "31 June" looks like a date and is none.
            return Dating.NONE;
        }
    }

    private static Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month: " + name);
    }
}

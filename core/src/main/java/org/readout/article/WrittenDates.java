package org.readout.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.article.Dates.DayOrder;
import org.readout.text.Span;

/** Reads values that are dates: those of feeds, of a page's markup, and of short lines that date a report. Thread-safe. */
final class WrittenDates {
    private static final int LONGEST = 80;

    /** Also with a blank for the T, and an offset without its colon. */
    private static final List<DateTimeFormatter> INSTANTS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' ']X", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][' ']xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm[:ss] xx", Locale.ENGLISH),
            DateTimeFormatter.RFC_1123_DATE_TIME);

    private final Dates dates;
    private final Set<String> dayFirst;
    private final Set<String> monthFirst;

    WrittenDates(Dates dates, WordSets sets) {
        this.dates = dates;
        this.dayFirst = sets.words("dayfirst");
        this.monthFirst = sets.words("monthfirst");
    }

    /** How pages in a language write dates in numbers, by the words {@code dayfirst} and {@code monthfirst}: the whole tag goes before its language. */
    DayOrder order(Optional<String> language) {
        String tag = language.orElse("").toLowerCase(Locale.ROOT);
        for (String form : List.of(tag, tag.split("-", 2)[0])) {
            if (monthFirst.contains(form)) {
                return DayOrder.MONTH_FIRST;
            }
            if (dayFirst.contains(form)) {
                return DayOrder.DAY_FIRST;
            }
        }
        return DayOrder.UNKNOWN;
    }

    /**
     * A date as a feed, a page's markup or a person writes it: ISO 8601 with or without time, RFC 1123, or a date in words
     * with its year. The time is kept only with its offset.
     */
    Optional<Published> published(String written) {
        return published(written, DayOrder.UNKNOWN);
    }

    /** As {@link #published(String)}, where it is known which number is the day. No day before 1600 or after 2199, nor the one that clocks begin with. */
    Optional<Published> published(String written, DayOrder order) {
        String value = written.strip();
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        return any(value, order)
                .filter(found ->
                        found.date().getYear() >= Dates.EARLIEST && found.date().getYear() <= Dates.LATEST)
                .filter(found -> !found.date().equals(LocalDate.EPOCH));
    }

    private Optional<Published> any(String value, DayOrder order) {
        for (DateTimeFormatter format : INSTANTS) {
            Optional<Published> published = instant(value, format);
            if (published.isPresent()) {
                return published;
            }
        }
        List<LineToken> tokens = LineToken.of(value, new Span(0, value.length()), 40);
        return dates.find(tokens, order)
                .or(() -> dates.byYear(tokens))
                .map(date -> new Published(date, Optional.empty()));
    }

    private static Optional<Published> instant(String value, DateTimeFormatter format) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value, format);
            return Optional.of(new Published(time.toLocalDate(), Optional.of(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first date with day, month and year in a printed line. */
    Optional<Published> printed(String line, DayOrder order) {
        return dates.find(LineToken.of(line, new Span(0, line.length()), 40), order)
                .map(date -> new Published(date, Optional.empty()));
    }
}

package org.readout.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.analysis.Analysis;
import org.readout.article.Published;
import org.readout.statement.Statement;
import org.readout.story.Occasion;
import org.readout.story.OccasionReport;
import org.readout.when.TimeExpression;

/**
 * For every statement of a run the day on which it was said, and by what that is known; and where to find a statement by its place. A
 * report that tells no more than a month or a year gives no day.
 */
final class Chronicle {
    /** No day is known. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** Only the beginning of an occasion of so many days dates what was said there. */
    private static final int LONGEST = 7;

    private static final byte TOLD = 1;
    private static final byte OCCASION = 2;
    private static final byte REPORT = 3;

    private final Map<String, Integer> articles = new HashMap<>();
    private final IntColumn firsts = new IntColumn();
    private final IntColumn numbers = new IntColumn();
    private int[] days = new int[256];
    private byte[] bases = new byte[256];

    /** Begins an article; its statements follow. Of two with one id the first is found. */
    void article(String id) {
        articles.putIfAbsent(id, firsts.size());
        firsts.add(numbers.size());
    }

    /** Adds the next statement, which has this number in its article, from 1. */
    void statement(Analysis analysis, Statement statement, int number) {
        int at = numbers.size();
        numbers.add(number);
        if (at == days.length) {
            days = Arrays.copyOf(days, at + (at >> 1));
            bases = Arrays.copyOf(bases, days.length);
        }
        Optional<TimeExpression> when =
                statement.when().filter(expression -> expression.start().isPresent());
        Optional<LocalDate> told = when.filter(expression -> expression.start().equals(expression.end()))
                .flatMap(TimeExpression::start);
        Optional<LocalDate> printed = analysis.article().metadata().published().map(Published::date);
        Optional<LocalDate> day = when.isPresent() ? told : printed;
        days[at] = day.map(known -> (int) known.toEpochDay()).orElse(UNKNOWN);
        bases[at] = when.isPresent() ? TOLD : REPORT;
    }

    /** Dates the statements made at an occasion whose day is known, where their reports do not say more. */
    void occasion(Occasion occasion) {
        occasion.date()
                .filter(date -> date.start().plusDays(LONGEST).isAfter(date.end()))
                .ifPresent(date -> {
                    occasion.reports().forEach(report -> date(report, date.start()));
                    occasion.recalls().forEach(report -> date(report, date.start()));
                });
    }

    private void date(OccasionReport report, LocalDate day) {
        for (int index : report.statements()) {
            OptionalInt saying = saying(report.article(), index);
            if (saying.isPresent() && bases[saying.getAsInt()] == REPORT) {
                days[saying.getAsInt()] = (int) day.toEpochDay();
                bases[saying.getAsInt()] = OCCASION;
            }
        }
    }

    /** The place in the run of the statement with that index in the article with that id; empty where it repeats another. */
    OptionalInt saying(String article, int index) {
        Integer at = articles.get(article);
        if (at == null) {
            return OptionalInt.empty();
        }
        int end = at + 1 < firsts.size() ? firsts.at(at + 1) : numbers.size();
        for (int saying = firsts.at(at); saying < end; saying++) {
            if (numbers.at(saying) == index + 1) {
                return OptionalInt.of(saying);
            }
        }
        return OptionalInt.empty();
    }

    /** Days since 1970 of a statement, or {@link #UNKNOWN}. */
    int day(int saying) {
        return days[saying];
    }

    /** By what the day of a statement is known, in words. */
    String basis(int saying) {
        return switch (bases[saying]) {
            case TOLD -> "as the report tells";
            case OCCASION -> "day of the occasion";
            default -> "day of the report";
        };
    }

    int size() {
        return numbers.size();
    }
}

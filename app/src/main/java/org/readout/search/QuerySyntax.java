package org.readout.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a written query once. */
final class QuerySyntax {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<String> words = new ArrayList<>();
    private Filters filters = Filters.NONE;
    private Period said = Period.ANY;
    private Period published = Period.ANY;
    private Match match = Match.WORDS;
    private Order order = Order.RELEVANCE;

    Query read(String written) {
        for (Lexeme lexeme : Lexeme.of(written)) {
            boolean word = lexeme.prefix().isEmpty()
                    || lexeme.excluded()
                    || lexeme.text().isBlank();
            if (word || !understood(lexeme)) {
                words.add(lexeme.raw());
            }
        }
        return new Query(String.join(" ", words), filters, said, published, match, order, Page.FIRST);
    }

    private boolean understood(Lexeme lexeme) {
        Optional<Facet> facet = Facet.ofPrefix(lexeme.prefix());
        if (facet.isPresent()) {
            filters = filters.with(facet.get(), lexeme.text().strip());
            return true;
        }
        return switch (lexeme.prefix()) {
            case Lexeme.FROM -> {
                Optional<Period> read = period(first(lexeme.text()), said.to());
                said = read.orElse(said);
                yield read.isPresent();
            }
            case Lexeme.TO -> {
                Optional<Period> read = period(said.from(), last(lexeme.text()));
                said = read.orElse(said);
                yield read.isPresent();
            }
            case Lexeme.PUBLISHED_FROM -> {
                Optional<Period> read = period(first(lexeme.text()), published.to());
                published = read.orElse(published);
                yield read.isPresent();
            }
            case Lexeme.PUBLISHED_TO -> {
                Optional<Period> read = period(published.from(), last(lexeme.text()));
                published = read.orElse(published);
                yield read.isPresent();
            }
            case Lexeme.SORT -> {
                Optional<Order> read = constant(Order.values(), lexeme.text());
                order = read.orElse(order);
                yield read.isPresent();
            }
            case Lexeme.BY -> {
                Optional<Match> read = constant(Match.values(), lexeme.text());
                match = read.orElse(match);
                yield read.isPresent();
            }
            default -> false;
        };
    }

    /** Empty where the days cannot be read or lie the wrong way round. */
    private static Optional<Period> period(Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean turned = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        boolean unread = from.isEmpty() && to.isEmpty();
        return turned || unread ? Optional.empty() : Optional.of(new Period(from, to));
    }

    private static Optional<LocalDate> first(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                return Optional.of(Year.parse(text).atDay(1));
            }
            if (MONTH.matcher(text).matches()) {
                return Optional.of(YearMonth.parse(text).atDay(1));
            }
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> last(String text) {
        Optional<LocalDate> first = first(text);
        if (YEAR.matcher(text).matches()) {
            return first.map(day -> day.withDayOfYear(day.lengthOfYear()));
        }
        return MONTH.matcher(text).matches() ? first.map(day -> day.withDayOfMonth(day.lengthOfMonth())) : first;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /** A sentence for each filter that stayed among {@code words}. */
    static List<String> doubts(String words) {
        return Lexeme.of(words).stream()
                .filter(lexeme -> !lexeme.prefix().isEmpty()
                        && (!lexeme.prefix().equals(Lexeme.TITLE)
                                || lexeme.text().isBlank()))
                .map(lexeme -> doubt(lexeme) + "; it was taken as words.")
                .distinct()
                .toList();
    }

    private static String doubt(Lexeme lexeme) {
        String sign = "“" + (lexeme.excluded() ? "-" : "") + lexeme.prefix() + ":”";
        if (lexeme.excluded() && !lexeme.text().isBlank()) {
            return sign + " is not known: a minus goes before words, not before a filter";
        }
        return switch (lexeme.prefix()) {
            case Lexeme.FROM, Lexeme.TO, Lexeme.PUBLISHED_FROM, Lexeme.PUBLISHED_TO ->
                first(lexeme.text()).isPresent()
                        ? sign + " has a day that lies on the wrong side of the other one"
                        : sign + " wants a date such as 2024-05-06";
            case Lexeme.SORT -> sign + " wants one of " + names(Order.values());
            case Lexeme.BY -> sign + " wants one of " + names(Match.values());
            default -> sign + " wants a value behind the colon, without a blank between";
        };
    }

    private static <E extends Enum<E>> String names(E[] all) {
        return Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static String write(Query query) {
        List<String> written = new ArrayList<>();
        query.filters()
                .values()
                .forEach((facet, values) ->
                        values.forEach(value -> written.add(facet.prefix() + ":" + Lexeme.escaped(value))));
        write(written, Lexeme.FROM, query.said().from());
        write(written, Lexeme.TO, query.said().to());
        write(written, Lexeme.PUBLISHED_FROM, query.published().from());
        write(written, Lexeme.PUBLISHED_TO, query.published().to());
        if (query.match() != Match.WORDS) {
            written.add(Lexeme.BY + ":" + query.match().name().toLowerCase(Locale.ROOT));
        }
        if (query.order() != Order.RELEVANCE) {
            written.add(Lexeme.SORT + ":" + query.order().name().toLowerCase(Locale.ROOT));
        }
        if (query.hasWords()) {
            written.add(query.words());
        }
        return String.join(" ", written);
    }

    private static void write(List<String> written, String prefix, Optional<LocalDate> day) {
        day.ifPresent(value -> written.add(prefix + ":" + value));
    }
}

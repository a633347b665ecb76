package org.readout.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a statement has of a facet.
 *
 * @param value what it is counted by
 * @param label what a page shows
 */
record FacetValue(String value, String label) {
    /** Longer values are cut, so that no hostile name is too long for the index. */
    private static final int LONGEST = 300;

    private static final char SEPARATOR = '\u001f';

    FacetValue {
        value = cut(value).replace(SEPARATOR, ' ');
        label = cut(label);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static List<FacetValue> of(Facet facet, Indexed statement) {
        Said said = statement.said();
        Printed printed = statement.printed();
        return switch (facet) {
            case SPEAKER -> statement.speaker().stream().map(FacetValue::of).toList();
            case AFFILIATION -> plain(statement.speaker().flatMap(Voice::affiliation));
            case TELLER ->
                statement.tellers().stream().map(FacetValue::of).distinct().toList();
            case OUTLET -> plain(printed.outlet());
            case ACT -> plain(said.act().map(FacetValue::word));
            case KIND -> plain(Optional.of(word(said.kind())));
            case OCCASION -> plain(said.occasion());
            case LANGUAGE -> plain(printed.language());
            case REVIEW -> plain(Optional.of(word(statement.standing().review())));
            case SAID_MONTH -> plain(said.day().map(FacetValue::month));
            case PUBLISHED_MONTH -> plain(printed.day().map(FacetValue::month));
        };
    }

    private static FacetValue of(Voice voice) {
        return new FacetValue(voice.actor(), voice.name());
    }

    private static List<FacetValue> plain(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).stream()
                .flatMap(text -> Stream.of(new FacetValue(text, text)))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    /** Both in one, for a column of the index. */
    String joined() {
        return value.equals(label) ? value : value + SEPARATOR + label;
    }

    static FacetValue parted(String joined) {
        int at = joined.indexOf(SEPARATOR);
        return at < 0
                ? new FacetValue(joined, joined)
                : new FacetValue(joined.substring(0, at), joined.substring(at + 1));
    }
}

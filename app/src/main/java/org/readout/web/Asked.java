package org.readout.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody searches for, as an address tells it. {@link #of} reads the parameters that {@link #href} writes.
 *
 * @param words what the statements should hold or mean; may be empty
 * @param mode whether they should hold the words or mean the same
 * @param sort the order of what is found
 * @param filters which statements only; several of one field allow each other, those of different fields all hold
 * @param days when it was said or happened, and when it was reported
 * @param after where the page before ended, as the search gave it; empty for the first page
 * @param fresh id of a saved search whose new matches only are wanted
 */
public record Asked(
        String words,
        Mode mode,
        Sort sort,
        List<Filter> filters,
        Days days,
        Optional<String> after,
        Optional<String> fresh) {
    /** Longest words, in UTF-16 units. */
    public static final int LONGEST = 1_000;
    /** So many filters at most. */
    public static final int MOST_FILTERS = 40;

    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_CURSOR = 2_000;

    /** Everything in the ledger. */
    public static final Asked EVERYTHING = new Asked(
            "",
            Mode.BOTH,
            Sort.RELEVANCE,
            List.of(),
            new Days(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty());

    public Asked {
        filters = List.copyOf(filters);
        fresh.ifPresent(Address::name);
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters to search for");
        }
        if (filters.size() > MOST_FILTERS) {
            throw new IllegalArgumentException("more than " + MOST_FILTERS + " filters");
        }
        if (after.isPresent() && after.get().length() > LONGEST_CURSOR) {
            throw new IllegalArgumentException("no such page");
        }
    }

    /** Whether statements should hold the words or mean the same. Parameter {@code by}. */
    public enum Mode {
        WORDS("these words"),
        MEANING("this meaning"),
        BOTH("both");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** The value in an address. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words on the page. */
        public String label() {
            return label;
        }
    }

    /** The order of what is found. Parameter {@code sort}. */
    public enum Sort {
        RELEVANCE("the nearest first"),
        NEWEST("the newest first"),
        OLDEST("the oldest first");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** The value in an address. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words on the page. */
        public String label() {
            return label;
        }
    }

    /** By what statements are chosen. Each is a parameter of its own that may be given several times. */
    public enum Field {
        SPEAKER("Speaker"),
        AFFILIATION("Affiliation"),
        TELLER("On whose word"),
        OUTLET("Outlet"),
        ACT("Act"),
        KIND("Given as"),
        OCCASION("Occasion"),
        LANGUAGE("Language"),
        REVIEW("Reviewed"),
        SAID("Said in"),
        PUBLISHED("Published in");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The parameter. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words on the page. */
        public String label() {
            return label;
        }
    }

    /**
     * Statements with this value only.
     *
     * @param field of what
     * @param value as the search knows it, such as an actor's id
     */
    public record Filter(Field field, String value) {
        public Filter {
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "not a " + field.parameter() + ": " + value.length() + " characters");
            }
        }
    }

    /**
     * Days, the first and last ones included. Parameters {@code from}, {@code to}, {@code published-from} and
     * {@code published-to}, each written {@code 2024-05-06}.
     *
     * @param saidFrom when it was said or happened, from this day
     * @param saidTo to this day
     * @param publishedFrom when the report was published, from this day
     * @param publishedTo to this day
     */
    public record Days(
            Optional<LocalDate> saidFrom,
            Optional<LocalDate> saidTo,
            Optional<LocalDate> publishedFrom,
            Optional<LocalDate> publishedTo) {}

    /**
     * What an address asks for.
     *
     * @param parameters the decoded values of each; unknown ones are left alone
     * @throws IllegalArgumentException if a value cannot be used; the message is a clause for the reader
     */
    public static Asked of(Map<String, List<String>> parameters) {
        List<Filter> filters = new ArrayList<>();
        for (Field field : Field.values()) {
            for (String value : parameters.getOrDefault(field.parameter(), List.of())) {
                if (!value.isBlank() && !filters.contains(new Filter(field, value))) {
                    filters.add(new Filter(field, value));
                }
            }
        }
        return new Asked(
                first(parameters, "q").orElse(""),
                first(parameters, "by")
                        .map(value -> chosen(value, Mode.values(), "way to search"))
                        .orElse(Mode.BOTH),
                first(parameters, "sort")
                        .map(value -> chosen(value, Sort.values(), "order"))
                        .orElse(Sort.RELEVANCE),
                filters,
                new Days(
                        first(parameters, "from").map(Asked::day),
                        first(parameters, "to").map(Asked::day),
                        first(parameters, "published-from").map(Asked::day),
                        first(parameters, "published-to").map(Asked::day)),
                first(parameters, "after"),
                first(parameters, "fresh"));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static <T extends Enum<T>> T chosen(String value, T[] all, String noun) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such " + noun + ": " + cut(value)));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day such as 2024-05-06: " + cut(value), e);
        }
    }

    private static String cut(String value) {
        return Wording.shortened(Wording.oneLine(value), 40);
    }

    /** The parameters, encoded, those with their usual value left out; empty for {@link #EVERYTHING}. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add("q", words, parts);
        add("by", mode == Mode.BOTH ? "" : mode.value(), parts);
        add("sort", sort == Sort.RELEVANCE ? "" : sort.value(), parts);
        filters.forEach(filter -> add(filter.field().parameter(), filter.value(), parts));
        add("from", shown(days.saidFrom()), parts);
        add("to", shown(days.saidTo()), parts);
        add("published-from", shown(days.publishedFrom()), parts);
        add("published-to", shown(days.publishedTo()), parts);
        add("after", after.orElse(""), parts);
        add("fresh", fresh.orElse(""), parts);
        return String.join("&", parts);
    }

    private static void add(String name, String value, List<String> parts) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + Address.encoded(value));
        }
    }

    /** A day as a field of a form takes it; empty where none is given. */
    public static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** The address of the page that answers, from the desk's root. */
    public String href() {
        String query = query();
        return query.isEmpty() ? "search.html" : "search.html?" + query;
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isBlank() && filters.isEmpty() && days.equals(EVERYTHING.days) && fresh.isEmpty();
    }

    /** Whether {@code value} is one of the filters. */
    public boolean has(Field field, String value) {
        return filters.contains(new Filter(field, value));
    }

    /** The same with that filter added, or taken away where it is there; from the first page. */
    public Asked toggled(Field field, String value) {
        Filter filter = new Filter(field, value);
        List<Filter> changed = new ArrayList<>(filters);
        if (!changed.remove(filter) && changed.size() < MOST_FILTERS) {
            changed.add(filter);
        }
        return new Asked(words, mode, sort, changed, days, Optional.empty(), fresh);
    }

    /** The same in another way. */
    public Asked in(Mode other) {
        return new Asked(words, other, sort, filters, days, Optional.empty(), fresh);
    }

    /** The same in another order. */
    public Asked by(Sort other) {
        return new Asked(words, mode, other, filters, days, Optional.empty(), fresh);
    }

    /** The same from the first page. */
    public Asked first() {
        return new Asked(words, mode, sort, filters, days, Optional.empty(), fresh);
    }

    /** The page that begins behind {@code cursor}. */
    public Asked after(String cursor) {
        return new Asked(words, mode, sort, filters, days, Optional.of(cursor), fresh);
    }

    /** The same without any filter, from the first page. */
    public Asked unfiltered() {
        return new Asked(words, mode, sort, List.of(), days, Optional.empty(), fresh);
    }

    /** The new matches only of the saved search {@code id}, which asks for this. */
    public Asked freshOf(String id) {
        return new Asked(words, mode, sort, filters, days, Optional.empty(), Optional.of(id));
    }
}

package org.readout.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Reads figures out of words, with their unit, how exact they are, and what they count. Years, days of a month, ordinals and numbers
 * behind a name ("Annex 3") are no figures here. Immutable.
 */
final class QuantityReader {
    /** So many words behind a figure may say what it counts. */
    private static final int REACH = 4;

    /** Function words that may stand between a figure and what it counts: "three of his soldiers". */
    private static final Set<String> INSIDE = Set.of("of", "the", "his", "her", "its", "their", "our", "a", "more");

    private static final List<String> AND_A_HALF = List.of("and", "a", "half");
    private static final double HALF = 0.5;

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    private final NumberWords numbers = new NumberWords();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Bound> bounds = new HashMap<>();
    private final Map<String, Double> fractions = new HashMap<>();
    private final Set<String> common;
    private final Calendar calendar;

    /** A unit in terms of its first, and how far it is rounded: its figure may stand for so much less or more, as a share of it. */
    private record Unit(String name, double factor, double slack) {}

    /** What a word before a figure makes of it: the least and the most, as shares of the figure. */
    private record Bound(double low, double high) {}

    QuantityReader(Set<String> common, Calendar calendar) {
        this.common = common;
        this.calendar = calendar;
        Table.rows(QuantityReader.class, "units.tsv", 5)
                .forEach(row -> units.put(
                        row.get(0),
                        new Unit(row.get(1), Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)))));
        Table.rows(QuantityReader.class, "bounds.tsv", 4)
                .forEach(row -> bounds.put(
                        row.get(0), new Bound(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)))));
        Table.rows(QuantityReader.class, "fractions.tsv", 3)
                .forEach(row -> fractions.put(row.get(0), Double.parseDouble(row.get(1))));
    }

    /** The figures, in order. */
    List<Quantity> read(List<Word> words) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            OptionalDouble value = numbers.value(word);
            Double fraction = fractions.get(word.form());
            if (value.isPresent() && !isDateOrLabel(words, at)) {
                at = figure(words, at, value.getAsDouble(), found);
            } else if (isHour(words, at)) {
                at = figure(words, at, 1, found);
            } else if (fraction != null && at > 0 && isFractionHead(words.get(at - 1))) {
                Bound bound = bound(words, at - 1);
                found.add(quantity(words, at, at + 1, fraction * 100, bound, "percent"));
                at++;
            } else {
                at++;
            }
        }
        return found;
    }

    /** "An hour", where "a day" is seldom a figure. */
    private static boolean isHour(List<Word> words, int at) {
        return words.get(at).form().equals("an")
                && at + 1 < words.size()
                && words.get(at + 1).form().equals("hour");
    }

    private static boolean isFractionHead(Word word) {
        return word.form().equals("a") || word.form().equals("one");
    }

    private boolean isDateOrLabel(List<Word> words, int at) {
        Word word = words.get(at);
        double value = numbers.value(word).orElse(0);
        boolean plain = NumberWords.isFigure(word)
                && word.form().chars().allMatch(Character::isDigit)
                && !word.is(Word.Trait.PERCENT)
                && !isMoney(word);
        boolean year = plain && word.form().length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
        boolean label = plain
                && at > 0
                && words.get(at - 1).is(Word.Trait.NAME)
                && !words.get(at - 1).is(Word.Trait.STOP);
        return year || label || calendar.isDayOfMonth(words, at);
    }

    private static boolean isMoney(Word word) {
        return word.is(Word.Trait.DOLLARS) || word.is(Word.Trait.EUROS) || word.is(Word.Trait.POUNDS);
    }

    private int figure(List<Word> words, int start, double value, List<Quantity> found) {
        double total = value;
        int end = start + 1;
        while (end < words.size() && !words.get(end - 1).is(Word.Trait.STOP)) {
            OptionalDouble multiplier = numbers.multiplier(words.get(end));
            if (multiplier.isEmpty()) {
                break;
            }
            total *= multiplier.getAsDouble();
            end++;
        }
        if (isAndAHalf(words, end)) {
            total += HALF;
            end += AND_A_HALF.size();
        }
        found.add(
                quantity(words, start, end, total, bound(words, start), unitOf(words.get(start), words.get(end - 1))));
        return end;
    }

    private static boolean isAndAHalf(List<Word> words, int at) {
        int end = at + AND_A_HALF.size();
        return end <= words.size()
                && words.subList(at, end).stream().map(Word::form).toList().equals(AND_A_HALF);
    }

    private static String unitOf(Word first, Word last) {
        if (last.is(Word.Trait.PERCENT)) {
            return "percent";
        }
        if (first.is(Word.Trait.DOLLARS)) {
            return "dollar";
        }
        return first.is(Word.Trait.EUROS) ? "euro" : first.is(Word.Trait.POUNDS) ? "pound" : "";
    }

    private Bound bound(List<Word> words, int start) {
        for (int at = start - 1; at >= Math.max(0, start - 2); at--) {
            Bound bound = bounds.get(words.get(at).form());
            if (bound != null) {
                return bound;
            }
        }
        return new Bound(1, 1);
    }

    private Quantity quantity(List<Word> words, int start, int end, double value, Bound bound, String given) {
        Set<String> counted = new HashSet<>();
        String unit = given;
        double factor = 1;
        double slack = 0;
        for (int at = end; at < Math.min(words.size(), end + REACH); at++) {
            Word word = words.get(at);
            Unit known = units.get(word.form());
            if (known != null && unit.isEmpty()) {
                unit = known.name();
                factor = known.factor();
                slack = known.slack();
            } else if (known != null && !known.name().equals(unit)) {
                break;
            } else if (numbers.value(word).isPresent()) {
                break;
            } else if (!common.contains(word.form())) {
                counted.add(word.stem());
            } else if (!INSIDE.contains(word.form())) {
                break;
            }
            if (word.is(Word.Trait.STOP)) {
                break;
            }
        }
        Span span = words.get(start).span().cover(words.get(end - 1).span());
        double low = Math.min(bound.low(), 1 - slack);
        double high = Math.max(bound.high(), 1 + slack);
        return new Quantity(value * factor * low, value * factor * high, unit, counted, span);
    }
}

package org.readout.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports that are taken to tell one occasion, and what most of them say of it. Joining two takes time in proportion to the smaller. For
 * one thread.
 */
final class Group {
    /** So few reports may be mistaken in what they call it. */
    private static final int FEW = 2;

    /** Of a group's reports at least one in so many must tell the day. */
    private static final int TELLERS = 5;

    /** The earliest first, those with a year before those without. */
    private static final Comparator<Dating> EARLIEST = Comparator.comparing(Dating::isFull)
            .reversed()
            .thenComparing(Dating::last)
            .thenComparing(Dating::first);

    private final List<Dispatch> members = new ArrayList<>();
    private final Map<OccasionKind, Integer> kinds = new EnumMap<>(OccasionKind.class);
    private final Map<String, Integer> places = new TreeMap<>();

    /** The days that reports tell, in {@value Dating#ANY_YEAR}. */
    private final Map<LocalDate, Integer> days = new TreeMap<>();

    /** Told or of publication, with its year. */
    private Optional<Dating> earliestFull = Optional.empty();

    private Optional<Dating> earliestWindow = Optional.empty();

    Group(Dispatch first) {
        Happening own = first.own();
        members.add(first);
        own.kind().ifPresent(kind -> kinds.put(kind, 1));
        own.place().ifPresent(place -> places.put(place, 1));
        if (own.dating().isDay()) {
            days.put(own.dating().withoutYear().first(), 1);
        }
        earliestFull =
                Stream.of(own.dating(), first.printed()).filter(Dating::isFull).min(EARLIEST);
        earliestWindow = Stream.of(first.window()).filter(Dating::isKnown).findFirst();
    }

    int size() {
        return members.size();
    }

    /** The reports, in no order. */
    List<Dispatch> unordered() {
        return members;
    }

    /** The reports, by their articles' ids. */
    List<Dispatch> members() {
        return members.stream().sorted(Comparator.comparing(Dispatch::article)).toList();
    }

    /** Takes in the reports of another group. */
    void add(Group other) {
        members.addAll(other.members);
        other.kinds.forEach((kind, votes) -> kinds.merge(kind, votes, Integer::sum));
        other.places.forEach((place, votes) -> places.merge(place, votes, Integer::sum));
        other.days.forEach((day, votes) -> days.merge(day, votes, Integer::sum));
        earliestFull = Stream.concat(earliestFull.stream(), other.earliestFull.stream())
                .min(EARLIEST);
        earliestWindow = Stream.concat(earliestWindow.stream(), other.earliestWindow.stream())
                .min(EARLIEST);
    }

    /** Whether nothing that most reports say keeps the two apart. */
    boolean canBe(Group other) {
        Optional<OccasionKind> kind = kind();
        Optional<OccasionKind> otherKind = other.kind();
        if (kind.isPresent() && otherKind.isPresent()) {
            boolean many = Math.min(members.size(), other.members.size()) > FEW;
            if (kind.get().excludes(otherKind.get()) || (many && !kind.get().isAkin(otherKind.get()))) {
                return false;
            }
        }
        OptionalLong gap = window().gap(other.window());
        return gap.isEmpty() || gap.getAsLong() <= Kinship.MOST_DAYS;
    }

    /** What most reports call it; of two, the first in the order of kinds. */
    Optional<OccasionKind> kind() {
        return most(kinds);
    }

    /** The place that most reports name; of two, the first in the alphabet. */
    Optional<String> place() {
        return most(places);
    }

    private static <T> Optional<T> most(Map<T, Integer> votes) {
        Optional<Map.Entry<T, Integer>> best = Optional.empty();
        for (Map.Entry<T, Integer> vote : votes.entrySet()) {
            if (best.isEmpty() || vote.getValue() > best.get().getValue()) {
                best = Optional.of(vote);
            }
        }
        return best.map(Map.Entry::getKey);
    }

    /** The days in which it can have been: the day that most reports tell, else those of the first report that has any. */
    Dating window() {
        Optional<LocalDate> day = most(days);
        if (day.isEmpty()) {
            return earliestWindow.orElse(Dating.NONE);
        }
        Dating yearless = Dating.yearless(day.get(), day.get());
        return earliestFull.map(known -> withYear(yearless, known)).orElse(yearless);
    }

    /** The day in the year that brings it nearest to {@code known}. */
    private static Dating withYear(Dating day, Dating known) {
        Dating nearest = day;
        long least = Long.MAX_VALUE;
        for (int year = known.first().getYear() - 1; year <= known.first().getYear() + 1; year++) {
            LocalDate date = day.first().withYear(year);
            long distance = Math.abs(date.toEpochDay() - known.first().toEpochDay());
            if (distance < least) {
                least = distance;
                nearest = Dating.of(date, date);
            }
        }
        return nearest;
    }

    /** The day, where the reports together tell it with its year. */
    Optional<DateRange> date() {
        Dating window = window();
        long tellers = members.stream()
                .map(member -> member.own().dating())
                .filter(dating -> dating.isDay() && dating.gap(window).equals(OptionalLong.of(0)))
                .count();
        return tellers > 0 && tellers * TELLERS >= members.size() && window.isFull()
                ? Optional.of(new DateRange(window.first(), window.last()))
                : Optional.empty();
    }
}

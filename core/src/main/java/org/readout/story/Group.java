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

/** Reports that are taken to tell one occasion, and what most of them say of it. For one thread. */
final class Group {
    /** So few reports may be mistaken in what they call it. */
    private static final int FEW = 2;

    /** Of a group's reports at least one in so many must tell the day. */
    private static final int TELLERS = 5;

    private final List<Dispatch> members = new ArrayList<>();

    Group(Dispatch first) {
        members.add(first);
    }

    List<Dispatch> members() {
        return members;
    }

    /** Takes in the reports of another group. */
    void add(Group other) {
        members.addAll(other.members);
        members.sort(Comparator.comparing(Dispatch::article));
    }

    /** Whether nothing that most reports say keeps the two apart. */
    boolean canBe(Group other) {
        Optional<OccasionKind> kind = kind();
        Optional<OccasionKind> otherKind = other.kind();
        if (kind.isPresent() && otherKind.isPresent() && kind.get().excludes(otherKind.get())) {
            return false;
        }
        boolean unlike =
                kind.isPresent() && otherKind.isPresent() && !kind.get().isAkin(otherKind.get());
        if (unlike && Math.min(members.size(), other.members.size()) > FEW) {
            return false;
        }
        OptionalLong gap = window().gap(other.window());
        return gap.isEmpty() || gap.getAsLong() <= Kinship.MOST_DAYS;
    }

    /** What most reports call it; of two, the first in the order of kinds. */
    Optional<OccasionKind> kind() {
        Map<OccasionKind, Integer> votes = new EnumMap<>(OccasionKind.class);
        members.forEach(member -> member.own().kind().ifPresent(kind -> votes.merge(kind, 1, Integer::sum)));
        return most(votes);
    }

    /** The place that most reports name; of two, the first in the alphabet. */
    Optional<String> place() {
        Map<String, Integer> votes = new TreeMap<>();
        members.forEach(member -> member.own().place().ifPresent(place -> votes.merge(place, 1, Integer::sum)));
        return most(votes);
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
        Map<LocalDate, Integer> votes = new TreeMap<>();
        for (Dispatch member : members) {
            if (member.own().dating().isDay()) {
                votes.merge(member.own().dating().withoutYear().first(), 1, Integer::sum);
            }
        }
        Optional<Dating> day = most(votes).map(first -> Dating.yearless(first, first));
        if (day.isEmpty()) {
            return members.stream()
                    .map(Dispatch::window)
                    .filter(Dating::isKnown)
                    .min(Comparator.comparing(Dating::isFull)
                            .reversed()
                            .thenComparing(Dating::last)
                            .thenComparing(Dating::first))
                    .orElse(Dating.NONE);
        }
        return members.stream()
                .flatMap(member -> Stream.of(member.own().dating(), member.printed()))
                .filter(Dating::isFull)
                .min(Comparator.comparing(Dating::first))
                .map(known -> withYear(day.get(), known))
                .orElse(day.get());
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

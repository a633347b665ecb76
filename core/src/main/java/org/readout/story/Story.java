package org.readout.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Articles of one affair over time.
 *
 * @param id made of the first article's id, so that later articles do not change it
 * @param instalments its articles, by date and then by id, those without a date last; at least one
 */
public record Story(String id, List<Instalment> instalments) {
    public Story {
        instalments = List.copyOf(instalments);
        if (instalments.isEmpty() || instalments.get(0).by() != Linkage.FIRST) {
            throw new IllegalArgumentException("a story without a first article: " + id);
        }
    }

    /** From its first day to its last, as far as its articles tell theirs. */
    public Optional<DateRange> days() {
        List<LocalDate> days = instalments.stream()
                .flatMap(part -> part.day().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DateRange(days.get(0), days.get(days.size() - 1)));
    }
}

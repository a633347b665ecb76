package org.readout.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.actor.Actor;
import org.readout.text.Table;

/** Dates that a report gives by somebody's birthday ("on his 69th birthday"), by {@code birthdays.tsv}. Thread-safe. */
final class Birthdays {
    private static final int COLUMNS = 3;

    private static final Pattern BIRTHDAY =
            Pattern.compile("\\b(?:on )?(?:his|her) (\\d{1,2})(?:st|nd|rd|th) birthday\\b");

    private final Map<String, LocalDate> born = new HashMap<>();

    Birthdays() {
        Table.rows(Birthdays.class, "birthdays.tsv", COLUMNS)
                .forEach(row -> born.put(row.get(0), LocalDate.parse(row.get(1))));
    }

    /**
     * The day of the birthday that {@code words} name, if it is that of one only of {@code people}.
     *
     * @param weekday on which it was; those whose birthday was not are left out
     */
    Optional<LocalDate> day(String words, List<Actor> people, Optional<DayOfWeek> weekday) {
        Matcher matcher = BIRTHDAY.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int years = Integer.parseInt(matcher.group(1));
        Set<LocalDate> days = new HashSet<>();
        for (Actor person : people) {
            LocalDate birth = born.get(person.id());
            if (birth != null) {
                LocalDate day = birth.plusYears(years);
                if (weekday.isEmpty() || weekday.get() == day.getDayOfWeek()) {
                    days.add(day);
                }
            }
        }
        return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }
}

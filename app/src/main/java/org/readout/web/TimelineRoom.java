package org.readout.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the pages of a desk's timelines: groups what was said and what happened by month and day, and draws the bars. */
final class TimelineRoom {
    /** A longer row of years is drawn without the empty ones. */
    private static final int MOST_YEARS = 80;

    private final Chronology chronology;

    TimelineRoom(Chronology chronology) {
        this.chronology = chronology;
    }

    TimelinePage page(int rowsPerPage) {
        Chronology.Scope scope = chronology.scope();
        Slice<Chronology.Dated> slice = new Slice<>(
                List.of(),
                chronology.place().page(),
                chronology.place().total(),
                scope.period().query());
        return new TimelinePage(
                scope.speaker(),
                new TimelinePage.Counts(chronology.place().total(), chronology.undated()),
                List.of(),
                chronology.actors(),
                months(),
                slice.pager(rowsPerPage, scope.stem(), false),
                Optional.of(zoom()));
    }

    private List<TimelinePage.Month> months() {
        Map<LocalDate, List<TimelinePage.Row>> said = new TreeMap<>();
        for (Chronology.Dated dated : chronology.sayings()) {
            said.computeIfAbsent(dated.day(), day -> new ArrayList<>())
                    .add(new TimelinePage.Row(dated.entry(), DisputeRows.basis(dated.basis())));
        }
        Map<LocalDate, List<OccasionLine>> happened = new TreeMap<>();
        for (OccasionLine line : chronology.occasions()) {
            LocalDate day = line.day().orElseThrow();
            happened.computeIfAbsent(day, key -> new ArrayList<>()).add(line);
            if (chronology.scope().view() == TimelinePage.View.OCCASIONS) {
                said.putIfAbsent(day, List.of());
            }
        }
        Map<YearMonth, List<TimelinePage.Day>> months = new TreeMap<>();
        said.forEach((day, rows) -> months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                .add(new TimelinePage.Day(
                        Wording.day(day), day.toString(), happened.getOrDefault(day, List.of()), rows)));
        List<TimelinePage.Month> listed = new ArrayList<>();
        months.forEach((month, days) ->
                listed.add(new TimelinePage.Month("m" + month, new Period(month.toString()).name(), days)));
        return listed;
    }

    private TimelinePage.Zoom zoom() {
        Period period = chronology.scope().period();
        List<TimelinePage.Crumb> path = period.path().stream()
                .map(outer -> new TimelinePage.Crumb(outer.name(), href(outer)))
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        chronology.counts().forEach(count -> counts.merge(count.period().iso(), count.number(), Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<TimelinePage.Bar> bars = new ArrayList<>();
        for (Period part : parts(period.counted(), new ArrayList<>(counts.keySet()))) {
            int count = counts.getOrDefault(part.iso(), 0);
            int height = (int) Math.ceil((double) TimelinePage.Bar.HIGHEST * count / Math.max(1, most));
            bars.add(new TimelinePage.Bar(
                    part.name(), part.shortName(), count, height, href(part), part.equals(period)));
        }
        return new TimelinePage.Zoom(chronology.scope().view(), path, bars);
    }

    private String href(Period period) {
        return chronology.scope().stem() + "-1.html" + period.query();
    }

    /** The parts of {@code period} in order; of all of time the years from the first with something in it to the last. */
    private static List<Period> parts(Period period, List<String> counted) {
        List<Period> parts = new ArrayList<>();
        if (period.equals(Period.ALL)) {
            List<Integer> years =
                    counted.stream().map(Integer::valueOf).sorted().toList();
            boolean close = !years.isEmpty() && years.get(years.size() - 1) - years.get(0) < MOST_YEARS;
            for (int year = close ? years.get(0) : 1; close && year <= years.get(years.size() - 1); year++) {
                parts.add(new Period(String.format(java.util.Locale.ROOT, "%04d", year)));
            }
            return close ? parts : counted.stream().map(Period::new).toList();
        }
        for (LocalDate day = period.first(); !day.isAfter(period.last()); ) {
            Period part = Period.within(period, day);
            parts.add(part);
            day = part.last().plusDays(1);
        }
        return parts;
    }
}

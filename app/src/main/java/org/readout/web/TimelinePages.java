package org.readout.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes the timelines: one of all statements and occasions, and one for each of those who say most. */
final class TimelinePages {
    /** Stem of the timeline of all. */
    static final String ALL = "all";

    private static final int MOST_ACTORS = 40;
    private static final int FEWEST_STATEMENTS = 3;

    private final Run run;
    private final Layout layout;
    private final Map<LocalDate, List<OccasionLine>> occasions = new HashMap<>();

    TimelinePages(Run run, Layout layout) {
        this.run = run;
        this.layout = layout;
        for (OccasionLine line : run.happenings().mostCoveredFirst()) {
            line.day().ifPresent(day -> occasions
                    .computeIfAbsent(day, key -> new ArrayList<>())
                    .add(line));
        }
    }

    void write(PageFiles files) throws IOException {
        List<SpeakerLine> actors = new ArrayList<>();
        Map<Integer, SpeakerLine> lines = new HashMap<>();
        for (SpeakerRoll.Entry entry : run.roll().actorsByStatements()) {
            if (actors.size() < MOST_ACTORS && entry.statements() >= FEWEST_STATEMENTS) {
                actors.add(SpeakerLine.of(entry));
                lines.put(entry.number(), SpeakerLine.of(entry));
            }
        }
        List<Integer> all = new ArrayList<>();
        Map<Integer, List<Integer>> bySpeaker = new TreeMap<>();
        Map<Integer, Integer> undated = new HashMap<>();
        for (int saying : IntStream.range(0, run.chronicle().size()).toArray()) {
            int speaker = run.facets().speaker(saying);
            if (run.chronicle().day(saying) == Chronicle.UNKNOWN) {
                undated.merge(speaker, 1, Integer::sum);
            } else {
                all.add(saying);
                if (lines.containsKey(speaker)) {
                    bySpeaker.computeIfAbsent(speaker, key -> new ArrayList<>()).add(saying);
                }
            }
        }
        int without = undated.values().stream().mapToInt(Integer::intValue).sum();
        write(files, Optional.empty(), all, without, actors);
        for (Map.Entry<Integer, SpeakerLine> line : new TreeMap<>(lines).entrySet()) {
            write(
                    files,
                    Optional.of(line.getValue()),
                    bySpeaker.getOrDefault(line.getKey(), List.of()),
                    undated.getOrDefault(line.getKey(), 0),
                    actors);
        }
    }

    private void write(
            PageFiles files,
            Optional<SpeakerLine> speaker,
            List<Integer> sayings,
            int undated,
            List<SpeakerLine> actors)
            throws IOException {
        List<Integer> sorted = sayings.stream()
                .sorted(Comparator.comparingInt(
                                (Integer saying) -> run.chronicle().day(saying))
                        .thenComparing(saying -> saying))
                .toList();
        String stem = speaker.map(SpeakerLine::page).orElse(ALL);
        int pages = Math.max(1, (sorted.size() + layout.rowsPerPage() - 1) / layout.rowsPerPage());
        List<TimelinePage.Year> years = years(sorted, stem);
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * layout.rowsPerPage();
            int to = Math.min(sorted.size(), from + layout.rowsPerPage());
            List<TimelinePage.Month> months = months(sorted, from, to, speaker.isEmpty());
            files.page(
                    "timeline/" + stem + "-" + page + ".html",
                    "timeline.jte",
                    new TimelinePage(
                            speaker,
                            new TimelinePage.Counts(sorted.size(), undated),
                            years,
                            actors,
                            months,
                            new Pager(page, pages, stem, false),
                            Optional.empty()));
        }
    }

    private LocalDate day(int saying) {
        return LocalDate.ofEpochDay(run.chronicle().day(saying));
    }

    private List<TimelinePage.Year> years(List<Integer> sorted, String stem) {
        Map<YearMonth, Integer> counts = new TreeMap<>();
        Map<YearMonth, Integer> pages = new HashMap<>();
        for (int at = 0; at < sorted.size(); at++) {
            YearMonth month = YearMonth.from(day(sorted.get(at)));
            counts.merge(month, 1, Integer::sum);
            pages.putIfAbsent(month, at / layout.rowsPerPage() + 1);
        }
        Map<Integer, List<TimelinePage.Place>> years = new TreeMap<>();
        counts.forEach((month, count) -> years.computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                .add(new TimelinePage.Place(
                        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        stem + "-" + pages.get(month) + ".html#" + id(month),
                        count)));
        List<TimelinePage.Year> listed = new ArrayList<>();
        years.forEach((year, months) -> listed.add(new TimelinePage.Year(year, months)));
        return listed;
    }

    private static String id(YearMonth month) {
        return "m" + month;
    }

    private List<TimelinePage.Month> months(List<Integer> sorted, int from, int to, boolean withOccasions)
            throws IOException {
        List<TimelinePage.Month> months = new ArrayList<>();
        int at = from;
        while (at < to) {
            YearMonth month = YearMonth.from(day(sorted.get(at)));
            List<TimelinePage.Day> days = new ArrayList<>();
            while (at < to && YearMonth.from(day(sorted.get(at))).equals(month)) {
                LocalDate day = day(sorted.get(at));
                boolean begins = at == 0 || !day(sorted.get(at - 1)).equals(day);
                List<TimelinePage.Row> rows = new ArrayList<>();
                while (at < to && day(sorted.get(at)).equals(day)) {
                    int saying = sorted.get(at++);
                    rows.add(new TimelinePage.Row(
                            run.entry(saying), run.chronicle().basis(saying)));
                }
                days.add(new TimelinePage.Day(
                        Wording.day(day),
                        day.toString(),
                        begins && withOccasions ? occasions.getOrDefault(day, List.of()) : List.of(),
                        rows));
            }
            months.add(new TimelinePage.Month(
                    id(month),
                    month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear(),
                    days));
        }
        return months;
    }
}

package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.story.Story;

/** The stories of a report that have pages, and which article belongs to which. */
final class StoryBook {
    private final PageNames names = new PageNames();
    private final List<StoryLine> lines = new ArrayList<>();
    private final Map<ArticleLine, StoryLine> told = new HashMap<>();

    /** The name of the page of {@code story}. */
    String pageName(Story story) {
        return names.of(story.id());
    }

    void add(StoryLine line, List<ArticleLine> reports) {
        lines.add(line);
        reports.forEach(report -> told.putIfAbsent(report, line));
    }

    /** Those with most reports that are no copies first, then those with most reports, then the latest. */
    List<StoryLine> mostToldFirst() {
        return lines.stream()
                .sorted(Comparator.<StoryLine>comparingInt(line -> -line.tally().independent())
                        .thenComparingInt(line -> -line.tally().reports())
                        .thenComparingLong(line -> line.date()
                                .map(days -> -days.end().toEpochDay())
                                .orElse(Long.MAX_VALUE))
                        .thenComparing(StoryLine::page))
                .toList();
    }

    /** The story that an article tells together with others. */
    Optional<StoryLine> toldBy(ArticleLine article) {
        return Optional.ofNullable(told.get(article));
    }
}

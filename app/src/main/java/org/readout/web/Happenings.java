package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.story.Occasion;

/** The occasions of a report that have pages, and which article recounts which. */
final class Happenings {
    private final PageNames names = new PageNames();
    private final List<OccasionLine> lines = new ArrayList<>();
    private final Map<ArticleLine, OccasionLine> recounted = new HashMap<>();

    /** The name of the page of {@code occasion}. */
    String pageName(Occasion occasion) {
        return names.of(occasion.id());
    }

    void add(OccasionLine line, List<ArticleLine> reports) {
        lines.add(line);
        reports.forEach(report -> recounted.putIfAbsent(report, line));
    }

    /** Those with most independent reports first, then those with most reports, then the latest. */
    List<OccasionLine> mostCoveredFirst() {
        return lines.stream()
                .sorted(Comparator.<OccasionLine>comparingInt(
                                line -> -line.tally().independent())
                        .thenComparingInt(line -> -line.tally().reports())
                        .thenComparingLong(
                                line -> line.day().map(day -> -day.toEpochDay()).orElse(Long.MAX_VALUE))
                        .thenComparing(OccasionLine::page))
                .toList();
    }

    /** What an article recounts together with others; of several occasions, the first. */
    Optional<OccasionLine> recountedBy(ArticleLine article) {
        return Optional.ofNullable(recounted.get(article));
    }
}

package org.readout.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers what the reports tell of the occasion itself, however they word it: one group for each thing told. What tells of another
 * time is left out. Immutable.
 */
final class Circumstances {
    private final List<Circumstance> circumstances;
    private final Elsewhen elsewhen;

    Circumstances(List<Circumstance> circumstances, Elsewhen elsewhen) {
        this.circumstances = List.copyOf(circumstances);
        this.elsewhen = elsewhen;
    }

    /** What several segments tell of one circumstance, in the order of the reports. */
    record Gathering(Circumstance circumstance, List<Segment> segments) {
        Gathering {
            segments = List.copyOf(segments);
        }
    }

    /** The gatherings, for which a report has at most one segment for each speaker's chain: the first in its text. */
    List<Gathering> gather(Dossier dossier, List<Segment> segments) {
        List<Gathering> gatherings = new ArrayList<>();
        for (Circumstance circumstance : circumstances) {
            Map<String, List<Segment>> topics = new TreeMap<>();
            for (Segment segment : segments) {
                Set<String> told = circumstance.topics(segment);
                Report report = dossier.reports().get(segment.place().report());
                if (!told.isEmpty() && !elsewhen.isTold(segment, report)) {
                    told.forEach(topic -> topics.computeIfAbsent(topic, key -> new ArrayList<>())
                            .add(segment));
                }
            }
            topics.values().stream()
                    .map(Circumstances::firsts)
                    .filter(telling -> telling.size() > 1)
                    .forEach(telling -> gatherings.add(new Gathering(circumstance, telling)));
        }
        return gatherings;
    }

    private static List<Segment> firsts(List<Segment> telling) {
        Map<String, Segment> firsts = new TreeMap<>();
        Comparator<Segment> byText =
                Comparator.comparing(segment -> segment.spans().get(0));
        for (Segment segment : telling) {
            firsts.merge(segment.chain(), segment, (one, other) -> byText.compare(one, other) <= 0 ? one : other);
        }
        return firsts.values().stream()
                .sorted(Comparator.comparing(Segment::place))
                .toList();
    }
}

package org.readout.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All segments of the same words, wherever they stand: what many reports copy is aligned once.
 *
 * @param segments numbers of the segments, ascending, at least one
 * @param first the first of them
 * @param reports the reports in which they stand
 */
record Passage(List<Integer> segments, Segment first, Set<Integer> reports) {
    Passage {
        segments = List.copyOf(segments);
    }

    /** The passages of {@code segments}, in order of their first segment. */
    static List<Passage> of(List<Segment> segments) {
        Map<List<String>, List<Integer>> same = new LinkedHashMap<>();
        for (int number = 0; number < segments.size(); number++) {
            List<String> forms =
                    segments.get(number).words().stream().map(Word::form).toList();
            same.computeIfAbsent(forms, key -> new ArrayList<>()).add(number);
        }
        List<Passage> passages = new ArrayList<>();
        for (List<Integer> numbers : same.values()) {
            Set<Integer> reports = new TreeSet<>();
            numbers.forEach(number -> reports.add(segments.get(number).place().report()));
            passages.add(new Passage(numbers, segments.get(numbers.get(0)), reports));
        }
        return passages;
    }

    List<Word> words() {
        return first.words();
    }

    /** Whether one of the two stands in a report in which the other does not. */
    boolean isApartFrom(Passage other) {
        return reports.size() > 1 || !reports.equals(other.reports);
    }
}

package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.Span;

/** Gathers the marks of an article: every stretch that some statement points at, once for each role it plays. */
final class Marks {
    private record Place(Span span, Role role) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = span.compareTo(other.span);
            return order != 0 ? order : role.compareTo(other.role);
        }
    }

    private final List<Mark> words = new ArrayList<>();
    private final TreeMap<Place, List<Integer>> others = new TreeMap<>();

    private Marks() {}

    /** The marks of {@code statements}, sorted. Empty spans, which nothing can show, are left out. */
    static List<Mark> of(List<Statement> statements) {
        Marks marks = new Marks();
        for (int index = 0; index < statements.size(); index++) {
            marks.add(index + 1, statements.get(index));
        }
        List<Mark> sorted = marks.words;
        marks.others.forEach((place, numbers) -> sorted.add(new Mark(place.span, place.role, numbers, false)));
        sorted.sort(null);
        return sorted;
    }

    private void add(int number, Statement statement) {
        boolean opens = true;
        for (Span span : statement.words().content()) {
            if (!span.isEmpty()) {
                words.add(new Mark(span, Role.WORDS, List.of(number), opens));
                opens = false;
            }
        }
        Attribution attribution = statement.attribution();
        attribution.speaker().ifPresent(party -> add(number, party, Role.SPEAKER));
        attribution.tellers().forEach(party -> add(number, party, Role.TELLER));
        attribution.cue().map(Cue::spans).ifPresent(spans -> add(number, spans, Role.CUE));
        attribution.addressee().ifPresent(party -> add(number, party, Role.ADDRESSEE));
        statement.when().ifPresent(time -> add(number, List.of(time.span()), Role.TIME));
    }

    private void add(int number, Party party, Role role) {
        add(number, party.spans(), role);
    }

    private void add(int number, List<Span> spans, Role role) {
        for (Span span : spans) {
            if (!span.isEmpty()) {
                List<Integer> numbers = others.computeIfAbsent(new Place(span, role), place -> new ArrayList<>(1));
                if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != number) {
                    numbers.add(number);
                }
            }
        }
    }
}

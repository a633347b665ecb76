package org.readout.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.readout.statement.Statement;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Where the statements and times of one report stand, so that a report with very many is not gone through for each. Immutable once made. */
final class ReportIndex {
    private final Report report;
    private final NavigableMap<Integer, List<Integer>> byStart = new TreeMap<>();
    private final Map<Integer, List<Integer>> repeats = new HashMap<>();
    private final NavigableMap<Integer, TimeExpression> times = new TreeMap<>();

    ReportIndex(Report report) {
        this.report = report;
        for (int index : report.statements()) {
            Statement statement = report.statement(index);
            if (statement.copyOf().isPresent()) {
                repeats.computeIfAbsent(statement.copyOf().getAsInt(), key -> new ArrayList<>())
                        .add(index);
            } else {
                byStart.computeIfAbsent(whole(statement).start(), key -> new ArrayList<>())
                        .add(index);
            }
        }
        report.analysis().times().forEach(time -> times.put(time.span().start(), time));
    }

    private static Span whole(Statement statement) {
        List<Span> content = statement.words().content();
        return content.stream().reduce(Span::cover).orElseGet(() -> content.get(0));
    }

    /** The other statements whose content lies in this one's, ascending, repeats left out; of two of the same content the later. */
    List<Integer> inside(int outer) {
        Statement around = report.statement(outer);
        Span whole = whole(around);
        return byStart.subMap(whole.start(), true, whole.end(), true).values().stream()
                .flatMap(List::stream)
                .filter(index -> index != outer && isInside(report.statement(index), around, index > outer))
                .sorted()
                .toList();
    }

    private static boolean isInside(Statement inner, Statement outer, boolean after) {
        boolean inside = inner.words().content().stream()
                .allMatch(span -> outer.words().content().stream().anyMatch(around -> around.contains(span)));
        return inside && (after || !inner.words().content().equals(outer.words().content()));
    }

    /** The statements, and behind them those that repeat one of them in a repeated passage. */
    List<Integer> withRepeats(List<Integer> statements) {
        List<Integer> all = new ArrayList<>(statements);
        statements.stream()
                .flatMap(index -> repeats.getOrDefault(index, List.of()).stream())
                .sorted()
                .forEach(all::add);
        return all;
    }

    /** The times told in {@code spans}, in order. */
    List<TimeExpression> times(List<Span> spans) {
        return spans.stream()
                .flatMap(span -> times.subMap(span.start(), true, span.end(), true).values().stream()
                        .filter(time -> span.contains(time.span())))
                .toList();
    }
}

package org.readout.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins time expressions to the words around them: "since Monday", "from June 3 to June 5". */
final class Joints {
    private final int since;
    private final int from;
    private final int between;
    private final int and;
    private final List<Integer> until;

    Joints(Vocabulary vocabulary) {
        since = vocabulary.known("since");
        from = vocabulary.known("from");
        between = vocabulary.known("between");
        and = vocabulary.known("and");
        until = List.of(
                vocabulary.known("to"),
                vocabulary.known("until"),
                vocabulary.known("through"),
                vocabulary.known("till"));
    }

    /** The expressions that {@code matches}, in order, make up. */
    List<TimeExpression> join(Line line, List<Match> matches, Optional<LocalDate> published) {
        List<TimeExpression> expressions = new ArrayList<>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Optional<Match> pair =
                    i + 1 < matches.size() ? pair(line, match, matches.get(i + 1)) : Optional.<Match>empty();
            if (pair.isPresent()) {
                i++;
            }
            expressions.add(pair.orElseGet(() -> since(line, match, published)).expression(line));
        }
        return expressions;
    }

    private Optional<Match> pair(Line line, Match one, Match other) {
        if (one.first() == 0
                || other.first() != one.last() + 2
                || one.days().isEmpty()
                || other.days().isEmpty()) {
            return Optional.empty();
        }
        int before = line.id(one.first() - 1);
        int middle = line.id(one.last() + 1);
        boolean joined = (before == from && until.contains(middle)) || (before == between && middle == and);
        LocalDate start = one.days().get().first();
        LocalDate end = other.days().get().last();
        return joined && !end.isBefore(start)
                ? Optional.of(new Match(one.first() - 1, other.last(), Optional.of(new Days(start, end)), "from-to"))
                : Optional.empty();
    }

    private Match since(Line line, Match match, Optional<LocalDate> published) {
        if (match.first() == 0 || line.id(match.first() - 1) != since) {
            return match;
        }
        Optional<Days> days = match.days()
                .filter(from -> published.isPresent() && !from.first().isAfter(published.get()))
                .map(from -> new Days(from.first(), published.get()));
        return new Match(match.first() - 1, match.last(), days, "since-" + match.rule());
    }
}

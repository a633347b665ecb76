package org.readout.web;

import java.util.Comparator;
import java.util.List;
import org.readout.text.Span;

/**
 * A stretch of an article's text that plays a role in one or more statements.
 *
 * <p>Marks order by their place; where two start together the longer one, then the outer role, comes first.
 *
 * @param span the stretch, never empty
 * @param role what it does
 * @param statements numbers from 1 of the statements it serves, ascending, at least one
 * @param opens whether it is the first stretch of its statement's words
 */
record Mark(Span span, Role role, List<Integer> statements, boolean opens) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER = Comparator.<Mark>comparingInt(
                    mark -> mark.span().start())
            .thenComparing(
                    Comparator.<Mark>comparingInt(mark -> mark.span().end()).reversed())
            .thenComparing(Mark::role)
            .thenComparing(mark -> mark.statements().get(0));

    Mark {
        statements = List.copyOf(statements);
        if (span.isEmpty() || statements.isEmpty()) {
            throw new IllegalArgumentException("a mark on nothing: " + span + " " + statements);
        }
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}

package org.readout.when;

import java.util.Optional;
import org.readout.text.Span;

/**
 * A time expression before it is joined to its neighbours.
 *
 * @param first its first word in the line
 * @param last its last word in the line
 * @param days what it means; empty where that is not known
 * @param rule what decided
 */
record Match(int first, int last, Optional<Days> days, String rule) {

    TimeExpression expression(Line line) {
        Span span = line.span(first, last);
        return new TimeExpression(span, days.map(Days::first), days.map(Days::last), rule);
    }
}

package org.readout.statement;

import java.util.List;
import org.readout.text.Span;

/**
 * Where quotations begin and end. The marks are certain and the model's ends are not, so an end that lies a few characters
 * from a mark moves to it.
 */
final class Boundaries {
    /** Farthest from a mark, in UTF-16 units, that an end inside the quotation moves to it. */
    private static final int NEAR = 24;

    private final List<Quotation> quotations;

    /**
     * @param quotations in order, without overlap
     */
    Boundaries(List<Quotation> quotations) {
        this.quotations = quotations;
    }

    /** The span with both ends outside of, or at the marks of, quotations that they cut near their ends. */
    Span snapped(Span span) {
        int start = span.start();
        int end = span.end();
        for (int i = Quotation.firstEndingAfter(quotations, span.start()); i < quotations.size(); i++) {
            Span outer = quotations.get(i).outer();
            if (outer.start() >= span.end()) {
                break;
            }
            if (outer.start() < start && start - outer.start() <= NEAR && start < outer.end() - 1) {
                start = outer.start();
            }
            if (end < outer.end() && outer.end() - end <= NEAR && end > outer.start() + 1) {
                end = outer.end();
            }
        }
        return new Span(start, end);
    }
}

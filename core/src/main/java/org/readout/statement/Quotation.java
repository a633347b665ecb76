package org.readout.statement;

import java.util.List;
import java.util.Objects;
import org.readout.text.Span;

/**
 * Words in quotation marks, outermost level.
 *
 * @param outer with the marks that are there
 * @param inner without them; never empty
 * @param ending how it ends
 * @param continues whether it goes on from the quotation that the paragraph before left open
 */
public record Quotation(Span outer, Span inner, Ending ending, boolean continues) {

    /** How a quotation ends. */
    public enum Ending {
        /** With a closing mark. */
        CLOSED,
        /** With its paragraph, and the next one reopens the mark. */
        CONTINUED,
        /** With its paragraph, for want of a closing mark. */
        UNCLOSED
    }

    public Quotation {
        Objects.requireNonNull(ending, "ending");
        if (inner.isEmpty()) {
            throw new IllegalArgumentException("marks around nothing at " + outer);
        }
        if (!outer.contains(inner)) {
            throw new IllegalArgumentException("words " + inner + " outside their marks " + outer);
        }
    }

    /** Index of the first quotation that ends after {@code offset}, of quotations in order; their number if none does. */
    static int firstEndingAfter(List<Quotation> quotations, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).outer().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

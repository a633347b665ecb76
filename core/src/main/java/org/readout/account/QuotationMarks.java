package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/** Finds what stands in quotation marks in one block, for words that no statement holds. Stateless. */
final class QuotationMarks {
    private static final String OPENING = "“„«\"";
    private static final String CLOSING = "”»\"";
    private static final String SINGLE_OPENING = "‘'";
    private static final String SINGLE_CLOSING = "’'";
    private static final String STOPS = ",.!?;…";

    private QuotationMarks() {}

    /** The stretches inside the marks, without them; double ones that are not closed go to the block's end. */
    static List<Span> read(String text, Span block) {
        List<Span> found = new ArrayList<>();
        int at = block.start();
        while (at < block.end()) {
            int close = -1;
            if (OPENING.indexOf(text.charAt(at)) >= 0) {
                close = doubleEnd(text, at + 1, block.end());
            } else if (isSingleOpening(text, at, block)) {
                close = singleEnd(text, at + 1, block.end());
            }
            if (close > at) {
                found.add(new Span(at + 1, close));
                at = close;
            }
            at++;
        }
        return found;
    }

    private static int doubleEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** A single mark before a letter and behind none. */
    private static boolean isSingleOpening(String text, int at, Span block) {
        return SINGLE_OPENING.indexOf(text.charAt(at)) >= 0
                && (at == block.start() || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < block.end()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** The single mark that closes: one behind a stop, as an apostrophe seldom is; else the first that no letter follows. */
    private static int singleEnd(String text, int from, int limit) {
        int first = -1;
        for (int at = from; at < limit; at++) {
            boolean ends = SINGLE_CLOSING.indexOf(text.charAt(at)) >= 0
                    && (at + 1 == limit || !Character.isLetterOrDigit(text.charAt(at + 1)));
            if (ends && STOPS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
            first = ends && first < 0 ? at : first;
            if (text.charAt(at) == '‘' && first >= 0) {
                return first;
            }
        }
        return first;
    }
}

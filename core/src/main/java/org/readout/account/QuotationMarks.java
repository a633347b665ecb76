package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/** Finds what stands in double quotation marks in one block, for words that no statement holds. Stateless. */
final class QuotationMarks {
    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    private QuotationMarks() {}

    /** The stretches inside the marks, without them; one that is not closed goes to the block's end. */
    static List<Span> read(String text, Span block) {
        List<Span> found = new ArrayList<>();
        int open = -1;
        for (int at = block.start(); at < block.end(); at++) {
            char c = text.charAt(at);
            boolean opens = OPENING.indexOf(c) >= 0 || c == '"' && open < 0;
            if (opens && open < 0) {
                open = at + 1;
            } else if (open >= 0 && (CLOSING.indexOf(c) >= 0 || c == '"')) {
                found.add(new Span(open, at));
                open = -1;
            }
        }
        if (open >= 0) {
            found.add(new Span(open, block.end()));
        }
        return found;
    }
}

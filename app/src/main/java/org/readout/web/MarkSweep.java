package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/** Deals out sorted marks to stretches that follow one another in the text, in linear time. */
final class MarkSweep {
    /** How many marks may reach from one stretch into the next; more are overlaps that no page can show. */
    private static final int REACH = 4 * Typesetter.DEPTH;

    private final List<Mark> marks;
    private int next;
    private List<Mark> reaching = new ArrayList<>();

    MarkSweep(List<Mark> marks) {
        this.marks = marks;
    }

    /** The marks that overlap {@code stretch}, sorted; each stretch starts where the last one ended or later. */
    List<Mark> over(Span stretch) {
        List<Mark> here = new ArrayList<>();
        for (Mark mark : reaching) {
            if (mark.span().end() > stretch.start()) {
                here.add(mark);
            }
        }
        while (next < marks.size() && marks.get(next).span().start() < stretch.end()) {
            Mark mark = marks.get(next++);
            if (mark.span().end() > stretch.start()) {
                here.add(mark);
            }
        }
        reaching = new ArrayList<>();
        for (Mark mark : here) {
            if (mark.span().end() > stretch.end() && reaching.size() < REACH) {
                reaching.add(mark);
            }
        }
        return here;
    }
}

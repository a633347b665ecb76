package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/**
 * Words with places in them that are set off.
 *
 * @param text the words
 * @param places in UTF-16 units of {@code text}; in order, and none overlaps another
 */
public record Highlighted(String text, List<Span> places) {
    public Highlighted {
        places = List.copyOf(places);
        int last = 0;
        for (Span place : places) {
            if (place.start() < last || place.end() > text.length()) {
                throw new IllegalArgumentException("places " + places + " in " + text.length() + " units");
            }
            last = place.end();
        }
    }

    /** Words without any place set off. */
    public static Highlighted plain(String text) {
        return new Highlighted(text, List.of());
    }

    /**
     * A stretch of the words.
     *
     * @param text the stretch
     * @param marked whether it is set off
     */
    public record Run(String text, boolean marked) {}

    /** The words as stretches, in order, none empty. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (Span place : places) {
            add(from, place.start(), false, runs);
            add(place.start(), place.end(), true, runs);
            from = place.end();
        }
        add(from, text.length(), false, runs);
        return runs;
    }

    private void add(int start, int end, boolean marked, List<Run> runs) {
        if (end > start) {
            runs.add(new Run(text.substring(start, end), marked));
        }
    }
}

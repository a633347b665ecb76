package org.readout.web;

import java.util.HashSet;
import java.util.Set;
import org.readout.text.PageName;

/** Gives out names for the pages of one report: {@link PageName}, and no name twice. */
final class PageNames {
    private final Set<String> given = new HashSet<>();

    /** A name for the page of {@code id}. The same ids asked for in the same order get the same names. */
    String of(String id) {
        String wanted = PageName.of(id);
        for (int again = 2; !given.add(wanted); again++) {
            wanted = PageName.marked(id, id + " " + again);
        }
        return wanted;
    }
}

package org.readout.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * What an engine found in one article.
 *
 * @param list in the order of the text
 * @param warnings sentences for the reader about what could not be done
 */
record Drafts(List<Draft> list, List<String> warnings) {
    Drafts {
        list = List.copyOf(list);
        warnings = List.copyOf(warnings);
    }

    static Drafts of(List<Draft> list) {
        return new Drafts(list, List.of());
    }

    /** The same with one more warning. */
    Drafts with(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Drafts(list, more);
    }
}

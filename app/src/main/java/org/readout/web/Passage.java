package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * Words of one account, with what stands around them in its article.
 *
 * @param account the account's letter; empty for one that has none
 * @param article where it stands
 * @param speaker who is given the words, as the report has it; empty where nobody is
 * @param href of the statement in the article's page, from the report's folder
 * @param runs the text, in order
 */
public record Passage(
        Optional<String> account, ArticleLine article, Optional<Named> speaker, String href, List<Run> runs) {
    public Passage {
        runs = List.copyOf(runs);
    }

    /**
     * A run of text that is set in one way.
     *
     * @param text as it stands in the article
     * @param setting how it is set
     */
    public record Run(String text, Setting setting) {}

    /** How a run of a passage is set. */
    public enum Setting {
        /** What stands around the words. */
        AROUND,
        /** The words. */
        SAID,
        /** Words that the other account has not, or has otherwise. */
        DIFFERS
    }

    /** How much text it holds, in UTF-16 units. */
    int units() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }
}

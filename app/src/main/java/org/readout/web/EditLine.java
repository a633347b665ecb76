package org.readout.web;

import java.util.Optional;

/**
 * A report that was edited from one capture to the next, as lists show it.
 *
 * @param line the later version
 * @param href of the page that shows what changed, from the report's root
 * @param moment when the later version was captured, in words; empty where nobody knows it
 * @param sentence what became of its statements; empty where only other words changed
 * @param edited whether any words changed
 * @param silent how many statements were taken out or changed without a note of it
 */
public record EditLine(
        ArticleLine line,
        String href,
        Optional<String> moment,
        Optional<String> sentence,
        boolean edited,
        int silent) {}

package org.readout.article;

import org.jsoup.nodes.Element;
import org.readout.text.Span;

/**
 * A stretch of a page's text between two ends of blocks.
 *
 * @param holder the innermost block element around it
 * @param kind title, heading, caption or paragraph
 * @param text with single blanks, not empty
 * @param linked how many of its characters are links
 * @param origin from its first to its last character in the decoded source
 */
record PageBlock(Element holder, BlockKind kind, String text, int linked, Span origin) {

    /** Share of the text that is links, 0 to 1. */
    double linkShare() {
        return (double) linked / text.length();
    }
}

package org.readout.article;

import java.util.List;

/**
 * What a reader of one format makes of a decoded text, before the capture's own name and digest are put to it.
 *
 * @param metadata what the text says about itself
 * @param text the article's text
 * @param blocks in order of the text, without overlap
 * @param warnings sentences about what was hard to read
 * @param makeup what it has of the page that it was printed on
 */
record Reading(Metadata metadata, String text, List<Block> blocks, List<String> warnings, Makeup makeup) {
    Reading {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }
}

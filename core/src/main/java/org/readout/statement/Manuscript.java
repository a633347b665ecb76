package org.readout.statement;

import java.util.List;
import org.readout.article.Block;

/**
 * An article as engines read it.
 *
 * @param text the whole text
 * @param blocks those that report, in order
 * @param quotations in order, without overlap
 * @param passages the narrator's sentences, in order
 */
record Manuscript(String text, List<Block> blocks, List<Quotation> quotations, List<Passage> passages) {
    Manuscript {
        blocks = List.copyOf(blocks);
        quotations = List.copyOf(quotations);
        passages = List.copyOf(passages);
    }
}

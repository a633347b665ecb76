package org.readout.article;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.readout.text.Span;

/**
 * A stretch of a page's text between two ends of blocks.
 *
 * @param holder the innermost block element around it
 * @param kind title, heading, caption or paragraph
 * @param text with single blanks, not empty
 * @param linked how many of its characters are links
 * @param origin from its first to its last character in the decoded source
 * @param nodes the nodes that gave the text, in its order; none for a text that no node gave
 */
record PageBlock(Element holder, BlockKind kind, String text, int linked, Span origin, List<TextNode> nodes) {
    private static final int FARTHEST = 8;
    private static final Map<String, BlockForm> FORMS = Map.of(
            "li", BlockForm.LIST_ITEM,
            "dt", BlockForm.LIST_ITEM,
            "dd", BlockForm.LIST_ITEM,
            "blockquote", BlockForm.QUOTATION,
            "tr", BlockForm.TABLE_ROW,
            "pre", BlockForm.CODE);

    PageBlock {
        nodes = List.copyOf(nodes);
    }

    /** Share of the text that is links, 0 to 1. */
    double linkShare() {
        return (double) linked / text.length();
    }

    /** How the page sets it: what the nearest element around it says that says anything. */
    BlockForm form() {
        Element at = holder;
        for (int up = 0; at != null && up < FARTHEST && kind == BlockKind.PARAGRAPH; up++, at = at.parent()) {
            BlockForm form = FORMS.get(at.normalName());
            if (form != null) {
                return form;
            }
        }
        return BlockForm.PLAIN;
    }
}

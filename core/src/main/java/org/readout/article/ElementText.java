package org.readout.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The beginning of an element's text, read no farther than it is wanted. For one element. */
final class ElementText implements NodeFilter {
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean blank;

    private ElementText(int most) {
        this.most = most;
    }

    /** The first {@code most} characters of an element's text, with single blanks. */
    static String upTo(Element element, int most) {
        ElementText walk = new ElementText(most);
        element.filter(walk);
        return walk.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else {
            part(node);
        }
        return text.length() < most ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        part(node);
        return FilterResult.CONTINUE;
    }

    private void part(Node node) {
        blank |= node instanceof Element element && (element.nameIs("br") || PageBlocks.isBlockLevel(element));
    }

    private void append(String words) {
        for (int i = 0; i < words.length() && text.length() < most; i++) {
            if (Blank.is(words.charAt(i))) {
                blank = true;
            } else {
                if (blank && text.length() > 0) {
                    text.append(' ');
                }
                blank = false;
                text.append(words.charAt(i));
            }
        }
    }
}

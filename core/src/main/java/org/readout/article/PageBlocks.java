package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.readout.text.Span;

/** Cuts a page's visible text into blocks, in one walk over its tree that does not recurse. For one use. */
final class PageBlocks implements NodeFilter {
    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "button",
            "select",
            "option",
            "datalist",
            "input",
            "textarea",
            "label",
            "nav",
            "footer",
            "dialog",
            "menu",
            "noframes",
            "frameset",
            "progress",
            "meter",
            "title");
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "div",
            "p",
            "section",
            "article",
            "main",
            "header",
            "aside",
            "form",
            "fieldset",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "caption",
            "blockquote",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "hr",
            "address",
            "details",
            "summary",
            "hgroup",
            "center",
            "picture");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final String source;
    private final Set<Element> dropped;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int start = -1;
    private int end;
    private boolean blank;
    private Element holder;

    private PageBlocks(Element root, String source, Set<Element> dropped) {
        this.holder = root;
        this.source = source;
        this.dropped = dropped;
    }

    /** The blocks under {@code root} in order, without what is never text and what stands in {@code dropped}. */
    static List<PageBlock> of(Element root, String source, Set<Element> dropped) {
        PageBlocks walk = new PageBlocks(root, source, dropped);
        root.filter(walk);
        walk.flush();
        return walk.blocks;
    }

    /** Whether an element makes a block of its own. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (NOT_TEXT.contains(element.normalName()) || dropped.contains(element)) {
                blank |= text.length() > 0;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())) {
                flush();
                holder = element;
            } else if (element.nameIs("br") && isDoubled(element)) {
                flush();
            } else if (element.nameIs("br") || element.nameIs("td") || element.nameIs("th")) {
                blank = text.length() > 0;
            } else if (element.nameIs("a")) {
                links++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (BLOCKS.contains(element.normalName())) {
                flush();
                Element parent = element.parent();
                holder = parent == null ? element : parent;
            } else if (element.nameIs("a")) {
                links--;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Two line ends in a row end a paragraph. */
    private static boolean isDoubled(Element br) {
        Element before = br.previousElementSibling();
        Node between = br.previousSibling();
        return before != null
                && before.nameIs("br")
                && (before.equals(between) || (between instanceof TextNode words && words.isBlank()));
    }

    private void append(TextNode node) {
        Range range = node.sourceRange();
        String words = node.getWholeText();
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (Blank.is(unit)) {
                blank |= text.length() > 0 && !isNarrow(unit);
            } else {
                if (blank) {
                    text.append(' ');
                    blank = false;
                }
                text.append(unit);
            }
        }
        int added = text.length() - before;
        if (added > 0) {
            linked += links > 0 ? added : 0;
            if (range.isTracked()) {
                start = start < 0 ? range.startPos() : Math.min(start, range.startPos());
                end = Math.max(end, range.endPos());
            }
        }
    }

    /** Marks of no width part no words. */
    private static boolean isNarrow(char unit) {
        return Character.getType(unit) == Character.FORMAT && unit != '\u200B';
    }

    private void flush() {
        if (text.length() > 0) {
            int from = Math.min(Math.max(start, 0), source.length());
            Span origin = Blank.trim(source, new Span(from, Math.max(from, Math.min(end, source.length()))));
            blocks.add(new PageBlock(holder, kind(holder), text.toString(), Math.min(linked, text.length()), origin));
        }
        text.setLength(0);
        linked = 0;
        start = -1;
        end = 0;
        blank = false;
    }

    private static BlockKind kind(Element holder) {
        Element at = holder;
        for (int up = 0; at != null && up < 4; up++, at = at.parent()) {
            if (HEADINGS.contains(at.normalName())) {
                return BlockKind.HEADING;
            }
            if (at.nameIs("figcaption") || at.nameIs("figure")) {
                return BlockKind.CAPTION;
            }
        }
        return BlockKind.PARAGRAPH;
    }
}

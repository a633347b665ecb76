package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
            "select",
            "option",
            "datalist",
            "input",
            "textarea",
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

    /** Text of these is no report's, but for the headings that open and shut what stands under them. */
    private static final Set<String> CONTROLS = Set.of("button", "label");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final String source;
    private final Predicate<Element> dropped;
    private final boolean controls;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> nodes = new ArrayList<>();
    private int linked;
    private int links;
    private int start = -1;
    private int end;
    private boolean blank;
    private Element holder;

    private PageBlocks(Element root, String source, Predicate<Element> dropped, boolean controls) {
        this.holder = root;
        this.source = source;
        this.dropped = dropped;
        this.controls = controls;
    }

    /**
     * The blocks under {@code root} in order, without what is never text.
     *
     * @param dropped elements to leave out with all that is in them
     * @param controls whether the words of buttons and labels are blocks too
     */
    static List<PageBlock> of(Element root, String source, Predicate<Element> dropped, boolean controls) {
        PageBlocks walk = new PageBlocks(root, source, dropped, controls);
        root.filter(walk);
        walk.flush();
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            if (NOT_TEXT.contains(element.normalName()) || isControl(element) && !controls || dropped.test(element)) {
                blank |= text.length() > 0;
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isBlock(element)) {
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
            if (isBlock(element)) {
                flush();
                Element parent = element.parent();
                holder = parent == null ? element : parent;
            } else if (element.nameIs("a")) {
                links--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isControl(Element element) {
        return CONTROLS.contains(element.normalName());
    }

    private static boolean isBlock(Element element) {
        if (!isControl(element)) {
            return BLOCKS.contains(element.normalName());
        }
        Element at = element.parent();
        for (int up = 0; at != null && up < 3; up++, at = at.parent()) {
            if (HEADINGS.contains(at.normalName())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the element begins and ends lines of its own. */
    static boolean isBlockLevel(Element element) {
        return BLOCKS.contains(element.normalName());
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
        if (added > 0 || blank) {
            nodes.add(node); // A node of blanks may have given the blank between two words.
        }
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
            blocks.add(new PageBlock(
                    holder, kind(holder), text.toString(), Math.min(linked, text.length()), origin, nodes));
        }
        text.setLength(0);
        nodes.clear();
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

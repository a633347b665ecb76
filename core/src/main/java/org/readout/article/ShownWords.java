package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a page shows, in pieces as its tree has them ("By", "Ana Ruiz", "4 May"), and which of them stand around the headline. Unlike blocks,
 * pieces keep apart what stands in different elements of one line. For one page.
 */
final class ShownWords {
    private static final Set<String> NOT_SHOWN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "select",
            "textarea",
            "head",
            "nav");
    private static final int MOST = 30_000;
    private static final int MOST_HEADINGS = 20;
    private static final double ALIKE = 0.6;
    private static final int BEFORE = 12;
    private static final int BEHIND = 60;
    private static final int LONG = 160;
    private static final int LONG_PIECES = 4;
    private static final int SENTENCE = 60;

    /**
     * A run of text without an element in it.
     *
     * @param text one line, never blank
     * @param holder the element that it stands in
     * @param line the number of its line: pieces of one line have no end of a block between them
     */
    record Piece(String text, Element holder, int line) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Surroundings around = new Surroundings();

    /** What stands between two ends of blocks. */
    private static final class Line {
        private int pieces;
        private int characters;
        private char last;

        private void add(String text) {
            pieces++;
            characters += text.length() + 1;
            last = text.charAt(text.length() - 1);
        }
    }

    /** The place of the first piece behind the headline; -1 where none is shown. */
    private final int title;

    /** @param headline the element that holds the headline, where one does; else the first main heading is taken for it */
    ShownWords(Document page, Optional<Element> headline, Optional<String> title) {
        Walk walk = new Walk(headline.or(() -> Optional.ofNullable(page.body().selectFirst("h1")))
                .or(() -> second(page, title.orElse(""))));
        page.body().filter(walk);
        this.title = walk.end > 0 ? walk.end : title.map(this::behind).orElse(-1);
    }

    /** The first heading of the second level that is like the headline. */
    private static Optional<Element> second(Document page, String title) {
        return page.body().getElementsByTag("h2").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> HeadlineWords.alike(heading.text(), title) > ALIKE)
                .findFirst();
    }

    private int behind(String headline) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).text().equalsIgnoreCase(headline)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** What stands around the pieces. */
    Surroundings around() {
        return around;
    }

    /** Whether the piece stands in a line of the report: one that is long, or that is a sentence and goes on around it. */
    boolean isInReport(Piece piece) {
        Line line = lines.get(piece.line());
        return line.pieces > 1
                && (line.characters > LONG || line.characters >= SENTENCE && ".!?”".indexOf(line.last) >= 0);
    }

    /** How many characters the piece's line has. */
    int length(Piece piece) {
        return lines.get(piece.line()).characters - 1;
    }

    /** All pieces in order. */
    List<Piece> all() {
        return pieces;
    }

    /** The pieces behind the headline up to where the report is under way, the nearest first; empty where no headline is shown. */
    List<Piece> below() {
        if (title < 0) {
            return List.of();
        }
        int end = title;
        int longOnes = 0;
        while (end < pieces.size() && end < title + BEHIND && longOnes < LONG_PIECES) {
            longOnes += pieces.get(end).text().length() > LONG ? 1 : 0;
            end++;
        }
        return pieces.subList(title, end);
    }

    /** The pieces just before the headline, in order. */
    List<Piece> above() {
        if (title < 0) {
            return List.of();
        }
        int end = title - 1;
        while (end > 0 && end < pieces.size() && isHeadline(end)) {
            end--;
        }
        return pieces.subList(Math.max(0, end + 1 - BEFORE), Math.max(0, Math.min(pieces.size(), end + 1)));
    }

    private boolean isHeadline(int at) {
        Element holder = pieces.get(at).holder();
        return holder.nameIs("h1")
                || (holder.parent() != null && holder.parent().nameIs("h1"));
    }

    /** Gathers the pieces, without recursion. */
    private final class Walk implements NodeFilter {
        private final Optional<Element> headline;
        private int end = -1;
        private boolean open;

        Walk(Optional<Element> headline) {
            this.headline = headline;
        }

        private static boolean endsLine(Node node) {
            return node instanceof Element element && (element.nameIs("br") || PageBlocks.isBlockLevel(element));
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (headline.isPresent() && headline.get().equals(node)) {
                end = pieces.size();
            }
            open &= !endsLine(node);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (pieces.size() >= MOST) {
                return FilterResult.STOP;
            }
            if (node instanceof Element element) {
                open &= !endsLine(node);
                return NOT_SHOWN.contains(element.normalName()) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            if (node instanceof TextNode words && node.parent() instanceof Element holder) {
                String text = Blank.oneLine(words.getWholeText());
                if (!text.isEmpty()) {
                    if (!open) {
                        lines.add(new Line());
                        open = true;
                    }
                    lines.get(lines.size() - 1).add(text);
                    pieces.add(new Piece(text, holder, lines.size() - 1));
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}

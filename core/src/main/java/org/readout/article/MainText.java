package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the report's text on a page: the smallest element that holds nearly all of the page's long paragraphs without links,
 * less what its names or its links say is not the report. Thread-safe.
 */
final class MainText {
    private static final int LONG = 80;
    private static final double MOSTLY_LINKS = 0.5;
    private static final double SOME_LINKS = 0.35;
    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;

    /** Readers' comments are longer than many reports; what is left without them must be one. */
    private static final int LEAST_REPORT = 500;

    /** Less than this, and less than half of the page, is no report. */
    private static final int LEAST_LEFT = 500;

    private final PageNames drop = new PageNames(PageNames.Role.DROP);
    private final PageNames comments = new PageNames(PageNames.Role.COMMENTS);
    private final PageNames body = new PageNames(PageNames.Role.BODY);

    /**
     * A page's text.
     *
     * @param all every block that is shown
     * @param report those of the report
     */
    record Found(List<PageBlock> all, List<PageBlock> report) {}

    /** The page's blocks and the report's among them, in order; none for a page without text. */
    Found of(Document page, String source) {
        List<PageBlock> all = PageBlocks.of(page.body(), source, Set.of());
        Map<Element, Integer> weights = weights(all);
        int total = weights.getOrDefault(page.body(), 0);
        Set<Element> dropped = new HashSet<>();
        for (Element element : page.body().select("*")) {
            int weight = weights.getOrDefault(element, 0);
            boolean aside = isDropped(element) && weight < HALF * total;
            if (aside || (!isWhole(element) && comments.describe(element) && total - weight >= LEAST_REPORT)) {
                dropped.add(element);
            }
        }
        List<PageBlock> kept = PageBlocks.of(page.body(), source, dropped);
        Map<Element, Integer> left = weights(kept);
        if (left.getOrDefault(page.body(), 0) < Math.min(HALF * total, LEAST_LEFT)) {
            kept = all; // The names mean something else here.
            left = weights;
        }
        Element root = root(page.body(), left);
        List<PageBlock> found = new ArrayList<>();
        for (PageBlock block : kept) {
            if (isWithin(block.holder(), root) && !isLinks(block)) {
                found.add(block);
            }
        }
        return new Found(all, found);
    }

    private static boolean isWhole(Element element) {
        return element.nameIs("body") || element.nameIs("article") || element.nameIs("main") || element.nameIs("html");
    }

    private boolean isDropped(Element element) {
        if (isWhole(element)) {
            return false;
        }
        return element.nameIs("aside")
                || element.attr("role").equals("navigation")
                || element.attr("role").equals("complementary")
                || element.attr("aria-hidden").equals("true")
                || isHidden(element)
                || drop.describe(element);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (style.length() < 500 && (style.contains("display:none") || style.contains("display: none")));
    }

    /** For each element, how much text of long paragraphs is in it. */
    private static Map<Element, Integer> weights(List<PageBlock> blocks) {
        Map<Element, Integer> weights = new HashMap<>();
        for (PageBlock block : blocks) {
            if (block.text().length() < LONG || block.linkShare() > SOME_LINKS || block.kind() != BlockKind.PARAGRAPH) {
                continue;
            }
            for (Element at = block.holder(); at != null; at = at.parent()) {
                weights.merge(at, block.text().length(), Integer::sum);
            }
        }
        return weights;
    }

    private Element root(Element body, Map<Element, Integer> weights) {
        int total = weights.getOrDefault(body, 0);
        Element root = body;
        while (true) {
            Optional<Element> next = Optional.empty();
            for (Element child : root.children()) {
                if (weights.getOrDefault(child, 0) > NEARLY_ALL * total) {
                    next = Optional.of(child);
                }
            }
            if (next.isEmpty()
                    || this.body.describe(root)
                    || next.get().nameIs("p")
                    || next.get().nameIs("li")) {
                return root;
            }
            root = next.get();
        }
    }

    private static boolean isWithin(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLinks(PageBlock block) {
        return block.linkShare() > MOSTLY_LINKS && block.text().length() < 200;
    }
}

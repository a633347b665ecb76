package org.readout.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page seen as a whole: where its prose lies, which element holds nearly all of it, which elements their names put aside,
 * where the headline stands. A first reading, by rule, on which {@link BlockFeatures} builds. For one page.
 */
final class PageShape {
    private static final double MOSTLY_LINKS = 0.5;
    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;
    private static final double BORNE_OUT = 0.6;

    /** Readers' comments are longer than many reports; what is left without them must be one. */
    private static final int LEAST_REPORT = 500;

    /** Less than this, and less than half of the page, is no report. */
    private static final int LEAST_LEFT = 500;

    private static final Set<String> WHOLE = Set.of("body", "article", "main", "html");

    private final List<PageBlock> blocks;
    private final PageTree tree;
    private final Set<Element> dropped = new HashSet<>();
    private final Map<Element, Boolean> aside = new HashMap<>();
    private final Element root;
    private final int prose;
    private final int[] characters;
    private final int[] proseBefore;
    private final int[] keptBefore;
    private final int[] since;
    private final int[] until;
    private final int[] heading;
    private final Set<String> titleWords;
    private final int title;
    private int first = -1;
    private int last = -1;

    PageShape(Document page, List<PageBlock> blocks, PageTree tree) {
        this.blocks = blocks;
        this.tree = tree;
        Element body = page.body();
        this.prose = tree.inside(body).prose;
        int total = prose;
        for (Element element : body.select("*")) {
            int weight = tree.inside(element).prose;
            int bits = WHOLE.contains(element.normalName()) ? 0 : tree.roles(element);
            boolean named = isAside(element) || (bits & DROP) != 0;
            boolean comments = (bits & COMMENTS) != 0 && total - weight >= LEAST_REPORT;
            if (!WHOLE.contains(element.normalName()) && ((named && weight < HALF * total) || comments)) {
                dropped.add(element);
            }
        }
        Map<Element, Integer> left = left();
        if (left.getOrDefault(body, 0) < Math.min(HALF * total, LEAST_LEFT)) {
            dropped.clear(); // The names mean something else here.
            aside.clear();
            left = left();
        }
        this.root = root(body, left);
        int size = blocks.size();
        this.characters = new int[size + 1];
        this.proseBefore = new int[size + 1];
        this.keptBefore = new int[size + 1];
        this.since = new int[size];
        this.until = new int[size];
        this.heading = new int[size];
        this.titleWords = words(
                page.title() + " " + page.select("meta[property=og:title]").attr("content"));
        count();
        this.title = findTitle();
    }

    private static final int DROP = bits(
            PageNames.Role.SHARE,
            PageNames.Role.TEASER,
            PageNames.Role.OFFER,
            PageNames.Role.SITE,
            PageNames.Role.ABOUT);
    private static final int COMMENTS = bits(PageNames.Role.COMMENTS);
    private static final int BODY = bits(PageNames.Role.BODY);

    private static int bits(PageNames.Role... roles) {
        int bits = 0;
        for (PageNames.Role role : roles) {
            bits |= 1 << BlockFeatures.ROLES.indexOf(role);
        }
        return bits;
    }

    private void count() {
        int lastProse = -1;
        int lastHeading = -1;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            boolean isProse = PageTree.isProse(block);
            boolean isKept = keeps(block);
            characters[i + 1] = characters[i] + block.text().length();
            proseBefore[i + 1] = proseBefore[i] + (isProse ? block.text().length() : 0);
            keptBefore[i + 1] = keptBefore[i] + (isKept ? block.text().length() : 0);
            since[i] = lastProse < 0 ? blocks.size() : i - lastProse;
            lastProse = isProse && isKept ? i : lastProse;
            lastHeading = block.kind() == BlockKind.HEADING ? i : lastHeading;
            heading[i] = lastHeading < 0 ? i + 1 : i - lastHeading;
            if (isProse && isKept) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int next = -1;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            until[i] = next < 0 ? blocks.size() : next - i;
            next = PageTree.isProse(blocks.get(i)) && keeps(blocks.get(i)) ? i : next;
        }
    }

    private Map<Element, Integer> left() {
        Map<Element, Integer> left = new HashMap<>();
        for (PageBlock block : blocks) {
            if (PageTree.isProse(block) && !drops(block.holder())) {
                for (Element at = block.holder(); at != null; at = at.parent()) {
                    left.merge(at, block.text().length(), Integer::sum);
                }
            }
        }
        return left;
    }

    private Element root(Element body, Map<Element, Integer> weights) {
        int total = weights.getOrDefault(body, 0);
        Element at = body;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (weights.getOrDefault(child, 0) > NEARLY_ALL * total) {
                    next = child;
                }
            }
            if (next == null || (tree.roles(at) & BODY) != 0 || next.nameIs("p") || next.nameIs("li")) {
                return at;
            }
            at = next;
        }
    }

    private static boolean isAside(Element element) {
        return element.nameIs("aside")
                || element.attr("role").equals("navigation")
                || element.attr("role").equals("complementary")
                || element.attr("aria-hidden").equals("true")
                || isHidden(element);
    }

    /** Whether the element says of itself that it is not shown; scripts may show it later. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (style.length() < 500 && (style.contains("display:none") || style.contains("display: none")));
    }

    /** Whether the first reading puts an element around it aside. */
    boolean drops(Element element) {
        Boolean known = aside.get(element);
        if (known == null) {
            boolean found = false;
            for (Element at = element; at != null && !found; at = at.parent()) {
                found = dropped.contains(at);
            }
            known = found;
            aside.put(element, known);
        }
        return known;
    }

    /** Whether the first reading takes the block for the report's. */
    boolean keeps(PageBlock block) {
        if (drops(block.holder())
                || (block.linkShare() > MOSTLY_LINKS && block.text().length() < 200)) {
            return false;
        }
        for (Element at = block.holder(); at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private int findTitle() {
        int found = -1;
        double most = BORNE_OUT;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (block.kind() == BlockKind.HEADING && block.text().length() < 300) {
                Set<String> words = words(block.text());
                int size = words.size();
                words.retainAll(titleWords);
                double alike = size < 2 ? 0 : words.size() / (double) size;
                if (alike > most || (alike == most && found < 0)) {
                    most = alike;
                    found = i;
                }
            }
        }
        return found;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 200)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    Element root() {
        return root;
    }

    /** Characters of prose on the page. */
    int prose() {
        return prose;
    }

    int characters(int index) {
        return characters[index];
    }

    int prose(int index) {
        return proseBefore[index];
    }

    int kept(int index) {
        return keptBefore[index];
    }

    int title() {
        return title;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int sinceProse(int index) {
        return since[index];
    }

    int untilProse(int index) {
        return until[index];
    }

    int sinceHeading(int index) {
        return heading[index];
    }

    boolean isTitle(String text) {
        return title >= 0 && blocks.get(title).text().equals(text);
    }
}

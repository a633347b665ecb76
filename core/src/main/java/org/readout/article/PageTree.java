package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What stands in and around each element of a page: sums over its blocks, and what its names say. For one page. */
final class PageTree {
    private static final int LONG = 80;
    private static final double SOME_LINKS = 0.35;

    /** Longer names are machine-made; their beginnings tell them apart. */
    private static final int LONGEST_NAME = 400;

    /** Sums over the blocks in an element, or over those whose elements are alike. */
    static final class Sums {
        int blocks;
        int characters;
        int linked;
        int prose;

        private void add(PageBlock block) {
            blocks++;
            characters += block.text().length();
            linked += block.linked();
            if (isProse(block)) {
                prose += block.text().length();
            }
        }

        double linkShare() {
            return characters == 0 ? 0 : (double) linked / characters;
        }

        double meanLength() {
            return blocks == 0 ? 0 : (double) characters / blocks;
        }
    }

    private static final Sums NOTHING = new Sums();

    private final List<PageNames> names;
    private final Map<Element, Sums> inside = new HashMap<>();
    private final Map<Element, String> looks = new HashMap<>();
    private final Map<String, Sums> alike = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private final Map<Element, Integer> rolesOf = new HashMap<>();

    /**
     * The tree of a page.
     *
     * @param blocks all of its blocks
     * @param names one table for each role that {@link #roles} tells, in the order of its bits
     */
    PageTree(List<PageBlock> blocks, List<PageNames> names) {
        this.names = names;
        for (PageBlock block : blocks) {
            for (Element at = block.holder(); at != null; at = at.parent()) {
                inside.computeIfAbsent(at, element -> new Sums()).add(block);
            }
            alike.computeIfAbsent(likeness(block.holder()), look -> new Sums()).add(block);
            copies.merge(block.text(), 1, Integer::sum);
        }
    }

    /** A paragraph long enough, and with few enough links, to be prose. */
    static boolean isProse(PageBlock block) {
        return block.text().length() >= LONG && block.linkShare() <= SOME_LINKS && block.kind() == BlockKind.PARAGRAPH;
    }

    Sums inside(Element element) {
        return inside.getOrDefault(element, NOTHING);
    }

    /** Sums over the blocks whose elements have the same tags and classes as this one and its parent. */
    Sums alike(Element element) {
        return alike.getOrDefault(likeness(element), NOTHING);
    }

    int copies(String text) {
        return copies.getOrDefault(text, 0);
    }

    /** One bit for each role that a name of the element has. */
    int roles(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        Integer known = rolesOf.get(element);
        if (known == null) {
            known = told(element);
            rolesOf.put(element, known);
        }
        return known;
    }

    private int told(Element element) {
        // One unit more than names may have, so that what is too long does not look like what is not.
        String key = cut(element.className(), LONGEST_NAME + 1)
                + "\n"
                + cut(element.id(), LONGEST_NAME + 1)
                + "\n"
                + cut(element.attr("data-component"), LONGEST_NAME + 1);
        return key.length() == 2
                ? 0
                : roles.computeIfAbsent(key, look -> {
                    int bits = 0;
                    for (int i = 0; i < names.size(); i++) {
                        bits |= names.get(i).describe(element) ? 1 << i : 0;
                    }
                    return bits;
                });
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest);
    }

    private String likeness(Element element) {
        return looks.computeIfAbsent(element, PageTree::look);
    }

    private static String look(Element element) {
        List<String> look = new ArrayList<>();
        Element at = element;
        for (int up = 0; up < 3 && at != null; up++, at = at.parent()) {
            look.add(at.normalName());
            look.add(cut(at.className(), LONGEST_NAME));
        }
        return String.join("\n", look);
    }
}

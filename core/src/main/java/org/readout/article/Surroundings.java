package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What stands around the pieces of a page's words; each element is looked at once. For one page. */
final class Surroundings {
    private static final PageNames COMMENTS = new PageNames(PageNames.Role.COMMENTS);
    private static final int LONGEST_LINE = 280;
    private static final int UP = 3;

    private final Map<Element, Boolean> isLong = new HashMap<>();
    private final Map<Element, Boolean> comments = new HashMap<>();

    /** Whether a paragraph goes on around an element. */
    boolean isInSentence(Element holder) {
        Element at = holder;
        for (int up = 0; up < UP && at.parent() != null && !PageBlocks.isBlockLevel(at); up++) {
            at = at.parent();
        }
        return isLong.computeIfAbsent(
                at, element -> ElementText.upTo(element, LONGEST_LINE + 1).length() > LONGEST_LINE);
    }

    /** Whether the element stands among what readers wrote. */
    boolean isComment(Element holder) {
        List<Element> path = new ArrayList<>();
        boolean answer = false;
        for (Element at = holder; at != null && !at.nameIs("body"); at = at.parent()) {
            Boolean known = comments.get(at);
            path.add(at);
            answer = known == null ? !at.nameIs("article") && !at.nameIs("main") && COMMENTS.describe(at) : known;
            if (answer || known != null) {
                break;
            }
        }
        for (Element at : path) {
            comments.put(at, answer);
        }
        return answer;
    }
}

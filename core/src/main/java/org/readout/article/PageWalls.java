package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.text.Table;

/** Tells a page that shows only the beginning of its article: {@code page-walls.tsv}. Thread-safe. */
final class PageWalls {
    /** With more text than this, a box of the usual name is there for other articles. */
    private static final int LONGEST_STUB = 3000;

    /** How many blocks behind the shown text are searched for the words of a wall. */
    private static final int BEHIND = 12;

    private static final int LONGEST_PHRASE_BLOCK = 600;

    private final List<String> phrases = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    PageWalls() {
        for (List<String> row : Table.rows(PageWalls.class, "page-walls.tsv", 3)) {
            (row.get(0).equals("phrase") ? phrases : names).add(row.get(1));
        }
    }

    /**
     * Whether the rest of the article stands behind a wall: the words of one follow on the shown text; or the page says that
     * it is not free, or has a box for that, and shows little.
     *
     * @param all every block of the page
     * @param report those of the report, as they stand on the page
     */
    boolean cut(Document page, List<PageBlock> all, List<PageBlock> report, StatedArticle stated) {
        int shown = report.stream().mapToInt(block -> block.text().length()).sum();
        if (report.isEmpty() || shown > LONGEST_STUB && !stated.isPaid()) {
            return false;
        }
        if (isFollowedByWall(all, report.get(report.size() - 1))) {
            return true;
        }
        return shown <= LONGEST_STUB && stated.isPaid() && hasBox(page);
    }

    private boolean isFollowedByWall(List<PageBlock> all, PageBlock last) {
        int behind = -1;
        for (int i = 0; i < all.size(); i++) {
            behind = all.get(i).origin().start() >= last.origin().start() && behind < 0 ? i : behind;
        }
        for (int i = Math.max(0, behind); behind >= 0 && i < Math.min(all.size(), behind + BEHIND); i++) {
            String words = all.get(i).text();
            if (words.length() <= LONGEST_PHRASE_BLOCK) {
                String lower = words.toLowerCase(Locale.ROOT);
                if (phrases.stream().anyMatch(lower::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasBox(Document page) {
        for (Element element : page.body().select("[class], [id]")) {
            String name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            if (names.stream().anyMatch(name::contains) && !PageShape.isHidden(element)) {
                return true;
            }
        }
        return false;
    }
}

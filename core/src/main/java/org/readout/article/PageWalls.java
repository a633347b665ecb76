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
    private final List<String> weak = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    PageWalls() {
        for (List<String> row : Table.rows(PageWalls.class, "page-walls.tsv", 3)) {
            List<String> rows =
                    switch (row.get(0)) {
                        case "phrase" -> phrases;
                        case "weak" -> weak;
                        default -> names;
                    };
            rows.add(row.get(1));
        }
    }

    /**
     * Whether the rest of the article stands behind a wall: the words of one follow on the shown text; or it ends with them, or
     * with what stands beside free articles too, and the page says that it is not free or has a box for that; or both say so, and
     * it shows little.
     *
     * @param all every block of the page
     * @param report those of the report, as they stand on the page
     */
    boolean cut(Document page, List<PageBlock> all, List<PageBlock> report, StatedArticle stated) {
        int shown = report.stream().mapToInt(block -> block.text().length()).sum();
        if (report.isEmpty() || shown > LONGEST_STUB && !stated.isPaid()) {
            return false;
        }
        PageBlock last = report.get(report.size() - 1);
        List<PageBlock> behind = all.stream()
                .filter(block -> block.origin().start() >= last.origin().end())
                .limit(BEHIND)
                .toList();
        if (hold(behind, phrases)) {
            return true;
        }
        boolean borneOut = stated.isPaid() || hasBox(page);
        if (borneOut && (hold(List.of(last), phrases) || hold(List.of(last), weak) || hold(behind, weak))) {
            return true;
        }
        return shown <= LONGEST_STUB && stated.isPaid() && hasBox(page);
    }

    private static boolean hold(List<PageBlock> blocks, List<String> phrases) {
        return blocks.stream()
                .filter(block -> block.text().length() <= LONGEST_PHRASE_BLOCK)
                .map(block -> block.text().toLowerCase(Locale.ROOT))
                .anyMatch(words -> phrases.stream().anyMatch(words::contains));
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

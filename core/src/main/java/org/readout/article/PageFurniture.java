package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves out what stands at the top or bottom of page after page: headers, footers, numbers of pages. A line is one if it stands
 * among the outermost lines and margins of its page and another page has the same there but for its numbers, or if it is nothing but
 * the number of its page.
 */
final class PageFurniture {
    /** How many lines from the top and from the bottom are looked at. */
    private static final int OUTERMOST = 3;

    /** Which part of the page's height at its top and at its bottom is margin. */
    private static final float MARGIN = 0.12f;

    private PageFurniture() {}

    /** The lines without furniture, in their order. */
    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), any -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> seen = new HashMap<>();
        Set<PdfLine> outer = new HashSet<>();
        pages.forEach((page, all) -> {
            for (PdfLine line : outermost(all)) {
                outer.add(line);
                seen.computeIfAbsent(shape(line.text()), any -> new HashSet<>()).add(page);
            }
        });
        int most = pages.size();
        return lines.stream()
                .filter(line -> !outer.contains(line)
                        || !(isNumber(line.text())
                                || (most > 1
                                        && seen.getOrDefault(shape(line.text()), Set.of())
                                                        .size()
                                                > 1)))
                .toList();
    }

    private static List<PdfLine> outermost(List<PdfLine> page) {
        List<PdfLine> byHeight = page.stream()
                .sorted((a, b) -> Float.compare(a.base(), b.base()))
                .toList();
        List<PdfLine> outer = new ArrayList<>();
        for (int i = 0; i < byHeight.size(); i++) {
            PdfLine line = byHeight.get(i);
            boolean top = i < OUTERMOST && line.base() < line.height() * MARGIN;
            boolean bottom = i >= byHeight.size() - OUTERMOST && line.base() > line.height() * (1 - MARGIN);
            if (top || bottom) {
                outer.add(line);
            }
        }
        return outer;
    }

    /** The line with one sign for every number, so that "Page 3 of 12" is like "Page 4 of 12". */
    private static String shape(String text) {
        return text.replaceAll("[0-9]+", "#");
    }

    /** "3", "- 3 -", "3/12", "Page 3 of 12". */
    private static boolean isNumber(String text) {
        String shape = shape(text).strip();
        return shape.length() <= 14 && shape.matches("(?i)\\W{0,3}(page )?#( ?(/|of|\\|) ?#)?\\W{0,3}");
    }
}

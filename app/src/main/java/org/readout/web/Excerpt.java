package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.text.Span;

/** Cuts words out of an article with what stands around them, at blanks, and no more than a reader takes in at a glance. */
final class Excerpt {
    private static final int AROUND = 110;
    private static final int LONGEST = 700;
    private static final int MOST_WINDOWS = 3;
    private static final int NEAREST_BLANK = 30;

    private final Article article;

    Excerpt(Article article) {
        this.article = article;
    }

    /**
     * The runs of an excerpt.
     *
     * @param words what it is about, in order, at least one
     * @param differing stretches to be marked; where there are any, the excerpt shows the first of them
     */
    List<Passage.Run> of(List<Span> words, List<Span> differing) {
        List<Passage.Run> runs = new ArrayList<>();
        List<Span> windows = windows(words, differing);
        for (Span window : windows) {
            runs.add(new Passage.Run(runs.isEmpty() ? opening(window) : " … ", Passage.Setting.AROUND));
            cut(window, words, differing, runs);
        }
        if (isCutOff(windows.get(windows.size() - 1).end())) {
            runs.add(new Passage.Run(" …", Passage.Setting.AROUND));
        }
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private List<Span> windows(List<Span> words, List<Span> differing) {
        List<Span> windows = new ArrayList<>();
        for (Span span : words) {
            Span wide = widened(shown(span, differing));
            int last = windows.size() - 1;
            if (last >= 0 && wide.start() <= windows.get(last).end()) {
                Span both = windows.get(last).cover(wide);
                windows.set(last, both.length() <= 2 * LONGEST ? both : windows.get(last));
            } else {
                windows.add(wide);
            }
        }
        List<Span> telling = windows.stream()
                .filter(window -> differing.isEmpty() || differing.stream().anyMatch(window::overlaps))
                .limit(MOST_WINDOWS)
                .toList();
        return telling.isEmpty() ? windows.subList(0, 1) : telling;
    }

    /** What is shown of {@code span}: all, or where it is long, its beginning or its surroundings of the first difference. */
    private Span shown(Span span, List<Span> differing) {
        if (span.length() <= LONGEST) {
            return span;
        }
        int from = differing.stream()
                .filter(span::overlaps)
                .map(Span::start)
                .findFirst()
                .orElse(span.start());
        int start = Math.max(span.start(), Math.min(from - LONGEST / 3, span.end() - LONGEST));
        return new Span(start, start + LONGEST);
    }

    private Span widened(Span span) {
        Span block = article.blocks().stream()
                .map(Block::span)
                .filter(around -> around.contains(span.start()))
                .findFirst()
                .orElse(span);
        int start = Math.max(Math.min(block.start(), span.start()), span.start() - AROUND);
        int end = Math.min(Math.max(block.end(), span.end()), span.end() + AROUND);
        return new Span(start > block.start() ? blankBehind(start, span.start()) : start, blankBefore(end, span.end()));
    }

    private int blankBehind(int start, int most) {
        for (int place = start; place < Math.min(most, start + NEAREST_BLANK); place++) {
            if (Character.isWhitespace(article.text().charAt(place))) {
                return place + 1;
            }
        }
        return Character.isLowSurrogate(article.text().charAt(start)) ? start - 1 : start;
    }

    private int blankBefore(int end, int least) {
        if (!isCutOff(end)) {
            return end;
        }
        for (int place = end; place > Math.max(least, end - NEAREST_BLANK); place--) {
            if (Character.isWhitespace(article.text().charAt(place))) {
                return place;
            }
        }
        return Character.isLowSurrogate(article.text().charAt(end)) ? end + 1 : end;
    }

    /** Whether text of the same block goes on at {@code end}. */
    private boolean isCutOff(int end) {
        return article.blocks().stream()
                .anyMatch(block ->
                        block.span().start() < end && end < block.span().end());
    }

    private String opening(Span window) {
        return article.blocks().stream()
                        .anyMatch(block -> block.span().start() < window.start()
                                && block.span().end() > window.start())
                ? "… "
                : "";
    }

    private void cut(Span window, List<Span> words, List<Span> differing, List<Passage.Run> runs) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(window.start(), window.end()));
        for (List<Span> spans : List.of(words, differing)) {
            for (Span span : spans) {
                edges.add(Math.max(window.start(), Math.min(window.end(), span.start())));
                edges.add(Math.max(window.start(), Math.min(window.end(), span.end())));
            }
        }
        int from = edges.first();
        for (int edge : edges.tailSet(from, false)) {
            runs.add(new Passage.Run(article.text().substring(from, edge), setting(from, words, differing)));
            from = edge;
        }
    }

    private static Passage.Setting setting(int place, List<Span> words, List<Span> differing) {
        if (differing.stream().anyMatch(span -> span.contains(place))) {
            return Passage.Setting.DIFFERS;
        }
        return words.stream().anyMatch(span -> span.contains(place)) ? Passage.Setting.SAID : Passage.Setting.AROUND;
    }
}

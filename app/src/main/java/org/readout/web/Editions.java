package org.readout.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.readout.article.Article;
import org.readout.article.Block;

/**
 * Holds two versions of an article against each other: first passage by passage, then, where passages stand for each other, word
 * by word. Passages of which more than {@link #MOST_EDITS} are gone or new between their common beginning and end, and words
 * likewise, are taken to be replaced as a whole.
 */
final class Editions {
    private static final int MOST_EDITS = 800;

    /** Gaps that take more words to compare, each passage with each, are paired in their order. */
    private static final int MOST_COMPARED = 2_000_000;

    /** A passage that keeps less of its words is another one. */
    private static final double ALIKE = 0.4;

    private final List<List<String>> older;
    private final List<List<String>> newer;

    Editions(Article older, Article newer) {
        this.older = passages(older);
        this.newer = passages(newer);
    }

    private static List<List<String>> passages(Article article) {
        List<List<String>> passages = new ArrayList<>();
        for (Block block : article.blocks()) {
            List<String> words = words(block.span().cut(article.text()));
            if (!words.isEmpty()) {
                passages.add(words);
            }
        }
        return passages;
    }

    private static List<String> words(String text) {
        String line = Wording.oneLine(text);
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }

    /** The passages of both, in order. */
    List<EditsPage.Row> rows() {
        ShortestEdit edit = ShortestEdit.between(joined(older), joined(newer), MOST_EDITS);
        List<EditsPage.Row> rows = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < older.size() || there < newer.size()) {
            int gapHere = here;
            int gapThere = there;
            while (here < older.size() && !edit.isKept(here)) {
                here++;
            }
            while (there < newer.size() && !edit.wasHad(there)) {
                there++;
            }
            gap(older.subList(gapHere, here), newer.subList(gapThere, there), rows);
            if (here < older.size() && there < newer.size()) {
                List<EditsPage.Run> run = List.of(new EditsPage.Run(String.join(" ", older.get(here)), false));
                rows.add(new EditsPage.Row(EditsPage.Fate.SAME, run, run));
                here++;
                there++;
            }
        }
        return rows;
    }

    private static List<String> joined(List<List<String>> passages) {
        return passages.stream().map(words -> String.join(" ", words)).toList();
    }

    /** Pairs passages that stand for each other, in order, so that they share most, and tells the others gone or new. */
    private static void gap(List<List<String>> before, List<List<String>> after, List<EditsPage.Row> rows) {
        int[] partner = partners(before, after);
        int there = 0;
        for (int here = 0; here < before.size(); here++) {
            if (partner[here] < 0) {
                rows.add(new EditsPage.Row(EditsPage.Fate.GONE, whole(before.get(here)), List.of()));
            } else {
                while (there < partner[here]) {
                    rows.add(new EditsPage.Row(EditsPage.Fate.NEW, List.of(), whole(after.get(there++))));
                }
                rows.add(changed(before.get(here), after.get(there++)));
            }
        }
        while (there < after.size()) {
            rows.add(new EditsPage.Row(EditsPage.Fate.NEW, List.of(), whole(after.get(there++))));
        }
    }

    private static int[] partners(List<List<String>> before, List<List<String>> after) {
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        if ((long) words(before) * after.size() + (long) words(after) * before.size() > MOST_COMPARED) {
            for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
                partner[at] = alike(before.get(at), after.get(at)) >= ALIKE ? at : -1;
            }
            return partner;
        }
        double[][] alike = new double[before.size()][after.size()];
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int here = before.size() - 1; here >= 0; here--) {
            for (int there = after.size() - 1; there >= 0; there--) {
                alike[here][there] = alike(before.get(here), after.get(there));
                double paired = alike[here][there] >= ALIKE ? alike[here][there] + best[here + 1][there + 1] : 0;
                best[here][there] = Math.max(paired, Math.max(best[here + 1][there], best[here][there + 1]));
            }
        }
        int here = 0;
        int there = 0;
        while (here < before.size() && there < after.size()) {
            double left = best[here][there];
            if (alike[here][there] >= ALIKE && left == alike[here][there] + best[here + 1][there + 1]) {
                partner[here++] = there++;
            } else if (left == best[here + 1][there]) {
                here++;
            } else {
                there++;
            }
        }
        return partner;
    }

    private static int words(List<List<String>> passages) {
        return passages.stream().mapToInt(List::size).sum();
    }

    /** The share of words that two passages have in common, 0 to 1, by Dice. */
    private static double alike(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size());
    }

    private static List<EditsPage.Run> whole(List<String> words) {
        return List.of(new EditsPage.Run(String.join(" ", words), true));
    }

    /** Two versions of some words, held against each other word by word; either may be empty. */
    static EditsPage.Row row(String before, String after) {
        List<String> older = words(before);
        List<String> newer = words(after);
        if (older.isEmpty()) {
            return new EditsPage.Row(EditsPage.Fate.NEW, List.of(), whole(newer));
        }
        return newer.isEmpty()
                ? new EditsPage.Row(EditsPage.Fate.GONE, whole(older), List.of())
                : changed(older, newer);
    }

    private static EditsPage.Row changed(List<String> before, List<String> after) {
        ShortestEdit edit = ShortestEdit.between(before, after, MOST_EDITS);
        return new EditsPage.Row(EditsPage.Fate.CHANGED, runs(before, edit::isKept), runs(after, edit::wasHad));
    }

    private static List<EditsPage.Run> runs(List<String> words, IntPredicate kept) {
        List<EditsPage.Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= words.size(); at++) {
            if (at == words.size() || kept.test(at) != kept.test(start)) {
                runs.add(new EditsPage.Run(String.join(" ", words.subList(start, at)), !kept.test(start)));
                start = at;
            }
        }
        return runs;
    }
}

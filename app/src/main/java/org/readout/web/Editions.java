package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.readout.article.Article;
import org.readout.story.Revision;
import org.readout.story.Revision.PassageChange;
import org.readout.text.ShortestEdit;

/**
 * Sets two versions of an article side by side, with the words marked that changed. Words of which more than {@link #MOST_EDITS} are gone or new
 * between their common beginning and end are taken to be replaced as a whole.
 */
final class Editions {
    private static final int MOST_EDITS = 800;

    private final Article older;
    private final Article newer;

    Editions(Article older, Article newer) {
        this.older = older;
        this.newer = newer;
    }

    /** The passages of both, in order. */
    List<EditsPage.Row> rows(List<PassageChange> changes) {
        return changes.stream().map(this::row).toList();
    }

    private EditsPage.Row row(PassageChange change) {
        String before =
                change.older().isPresent() ? passage(older, change.older().getAsInt()) : "";
        String after =
                change.newer().isPresent() ? passage(newer, change.newer().getAsInt()) : "";
        if (change.fate() == Revision.Fate.SAME) {
            List<EditsPage.Run> run = List.of(new EditsPage.Run(Wording.oneLine(after), false));
            return new EditsPage.Row(EditsPage.Fate.SAME, run, run);
        }
        return row(before, after);
    }

    private static String passage(Article article, int block) {
        return article.blocks().get(block).span().cut(article.text());
    }

    private static List<String> words(String text) {
        String line = Wording.oneLine(text);
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
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

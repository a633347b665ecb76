package org.readout.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.story.Revision;
import org.readout.story.Revision.StatementChange;
import org.readout.text.PageName;

/** Lays out what changed between two captures of one address. Thread-safe. */
final class EditsPages {
    /** First what a reader would miss. */
    private static final List<EditsPage.Fate> ORDER =
            List.of(EditsPage.Fate.GONE, EditsPage.Fate.CHANGED, EditsPage.Fate.NEW);

    private final Layout layout;

    EditsPages(Layout layout) {
        this.layout = layout;
    }

    /** The page of two versions, of which {@code revision} says what changed. */
    EditsPage page(Captured older, Captured newer, Revision revision) {
        Article before = older.analysis().article();
        Article after = newer.analysis().article();
        return new EditsPage(
                side(older),
                side(newer),
                new Editions(before, after).rows(revision.passages()),
                revised(older.analysis(), newer.analysis(), revision),
                revision.notices().stream()
                        .map(block ->
                                Wording.oneLine(after.blocks().get(block).span().cut(after.text())))
                        .toList());
    }

    /** The same in a line. */
    EditLine line(Captured older, Captured newer, Revision revision) {
        Article after = newer.analysis().article();
        return new EditLine(
                ArticleLine.of(newer.analysis()),
                EditsPage.href(older.analysis().article().id(), after.id()),
                newer.captured().map(Wording::moment),
                EditsPage.sentence(
                        revision.statements(Revision.Fate.GONE),
                        revision.statements(Revision.Fate.CHANGED),
                        revision.statements(Revision.Fate.NEW),
                        !revision.notices().isEmpty()),
                revision.isEdited(),
                revision.silent());
    }

    /**
     * An article with the moment when its capture was taken.
     *
     * @param analysis the article
     * @param captured the moment; empty where nobody knows it
     */
    record Captured(Analysis analysis, Optional<Instant> captured) {}

    private static EditsPage.Side side(Captured version) {
        return new EditsPage.Side(
                ArticleLine.of(version.analysis()),
                version.captured().map(Wording::moment).orElse(""),
                version.captured().map(Instant::toString).orElse(""));
    }

    private List<Revised> revised(Analysis older, Analysis newer, Revision revision) {
        List<Revised> revised = new ArrayList<>();
        for (StatementChange change : revision.statements()) {
            if (change.fate() == Revision.Fate.GONE) {
                int index = change.older().getAsInt();
                revised.add(one(EditsPage.Fate.GONE, place(older, index), change));
            } else if (change.fate() != Revision.Fate.SAME) {
                int index = change.newer().getAsInt();
                EditsPage.Fate fate = change.fate() == Revision.Fate.NEW ? EditsPage.Fate.NEW : EditsPage.Fate.CHANGED;
                revised.add(one(fate, place(newer, index), change));
            }
        }
        revised.sort(Comparator.comparing(one -> ORDER.indexOf(one.fate())));
        return revised;
    }

    private static Revised one(EditsPage.Fate fate, String place, StatementChange change) {
        return new Revised(
                fate,
                change.telling().words(),
                change.telling().speaker(),
                Optional.of(place),
                change.differences().stream().map(Revised.Difference::of).toList());
    }

    private String place(Analysis analysis, int index) {
        int start = analysis.statements().get(index).words().content().get(0).start();
        Article article = analysis.article();
        int part = Part.holding(Part.of(article, layout.unitsPerPart()), start);
        return ArticleLine.href(PageName.of(article.id()), part, index + 1);
    }
}

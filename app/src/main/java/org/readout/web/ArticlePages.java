package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.statement.Statement;
import org.readout.text.Span;

/** Lays one article out: its parts, where each statement stands in them, and the rows of text and notes. */
final class ArticlePages {
    private final Article article;
    private final List<Statement> statements;
    private final String page;
    private final Notes notes;
    private final List<Attributed> attributed = new ArrayList<>();
    private final List<Part> parts;
    private final int[] partOf;
    private final MarkSweep sweep;
    private final List<Integer> inOrder = new ArrayList<>();
    private int nextNote;
    private int nextPart = 1;
    private boolean headlineSet;

    ArticlePages(Analysis analysis, String page, Layout layout, Register register) {
        this.article = analysis.article();
        this.statements = analysis.statements();
        this.page = page;
        this.notes = new Notes(article.text(), register);
        this.parts = Part.of(article, layout.unitsPerPart());
        this.sweep = new MarkSweep(Marks.of(statements));
        for (int index = 0; index < statements.size(); index++) {
            inOrder.add(index);
            attributed.add(notes.attributed(statements.get(index)));
        }
        inOrder.sort(Comparator.<Integer>comparingInt(this::start).thenComparing(Comparator.naturalOrder()));
        this.partOf = partOfEach();
    }

    /** How many pages the article has. */
    int parts() {
        return parts.size();
    }

    /** The part, from 1, on which the words of statement {@code index} begin. */
    int partOf(int index) {
        return partOf[index];
    }

    /** How statement {@code index} is attributed. */
    Attributed attributed(int index) {
        return attributed.get(index);
    }

    /** The words of statement {@code index} in one line of at most {@code units}. */
    String words(int index, int units) {
        return notes.words(statements.get(index), units);
    }

    /** The rows of part {@code number}, from 1. The parts are asked for in ascending order, each once; some may be left out. */
    List<ReaderPage.Row> rows(int number) {
        if (number > nextPart) {
            skipTo(number);
        }
        nextPart = number + 1;
        List<ReaderPage.Row> rows = new ArrayList<>();
        List<Part.Stretch> stretches = parts.get(number - 1).stretches();
        for (int first = 0; first < stretches.size(); ) {
            int end = rowEnd(stretches, first);
            boolean last = end == stretches.size();
            rows.add(row(number, stretches.subList(first, end), last && number == parts.size()));
            first = end;
        }
        return rows;
    }

    private void skipTo(int part) {
        List<Part.Stretch> before = parts.get(part - 2).stretches();
        sweep.over(new Span(0, before.get(before.size() - 1).span().end()));
        while (nextNote < inOrder.size() && partOf[inOrder.get(nextNote)] < part) {
            nextNote++;
        }
    }

    /** A dateline goes with the paragraph that it opens, and neighbouring repeats fold together. */
    private static int rowEnd(List<Part.Stretch> stretches, int first) {
        BlockKind kind = stretches.get(first).block().kind();
        int end = first + 1;
        if (kind == BlockKind.DATELINE
                && end < stretches.size()
                && stretches.get(end).block().kind() == BlockKind.PARAGRAPH) {
            return end + 1;
        }
        while (kind == BlockKind.REPEAT
                && end < stretches.size()
                && stretches.get(end).block().kind() == BlockKind.REPEAT) {
            end++;
        }
        return end;
    }

    private ReaderPage.Row row(int part, List<Part.Stretch> stretches, boolean lastOfAll) {
        List<ReaderPage.Line> lines = new ArrayList<>();
        Optional<ReaderPage.SetText> dateline = Optional.empty();
        int words = 0;
        for (Part.Stretch stretch : stretches) {
            ReaderPage.SetText text = new ReaderPage.SetText(
                    notes.counted(stretch.span()).start(),
                    Typesetter.set(article.text(), stretch.span(), sweep.over(stretch.span())));
            BlockKind kind = stretch.block().kind();
            if (kind == BlockKind.DATELINE && stretches.size() > 1) {
                dateline = Optional.of(text);
                continue;
            }
            boolean headline = kind == BlockKind.TITLE && !headlineSet && part == 1;
            headlineSet |= headline;
            lines.add(new ReaderPage.Line(kind, headline, anchor(stretch), dateline, text));
            words += kind == BlockKind.REPEAT ? countWords(stretch.span()) : 0;
        }
        int end = lastOfAll
                ? Integer.MAX_VALUE
                : stretches.get(stretches.size() - 1).span().end();
        List<ReaderPage.Note> beside = new ArrayList<>();
        List<ReaderPage.Copy> copies = new ArrayList<>();
        while (nextNote < inOrder.size() && start(inOrder.get(nextNote)) < end) {
            note(part, inOrder.get(nextNote++), beside, copies);
        }
        return new ReaderPage.Row(fold(part, stretches.get(0).block(), words), lines, beside, copies);
    }

    private void note(int part, int index, List<ReaderPage.Note> beside, List<ReaderPage.Copy> copies) {
        Statement statement = statements.get(index);
        if (statement.copyOf().isPresent()) {
            int original = statement.copyOf().getAsInt();
            copies.add(
                    new ReaderPage.Copy(index + 1, original + 1, place(part, partOf[original], "s" + (original + 1))));
        } else {
            beside.add(notes.of(index + 1, statement, attributed.get(index)));
        }
    }

    private Optional<ReaderPage.Fold> fold(int part, Block block, int words) {
        return block.original().map(original -> {
            int index = blockAt(original.start());
            int originalPart = Part.holding(parts, original.start());
            return new ReaderPage.Fold(words, place(part, originalPart, "b" + index));
        });
    }

    /** The address of {@code anchor} on part {@code there}, from part {@code here}. */
    private String place(int here, int there, String anchor) {
        String file = here == there ? "" : there == 1 ? page + ".html" : page + "-" + there + ".html";
        return file + "#" + anchor;
    }

    private String anchor(Part.Stretch stretch) {
        Span block = stretch.block().span();
        return stretch.span().start() == block.start() ? "b" + blockAt(block.start()) : "";
    }

    private int start(int index) {
        return statements.get(index).words().content().get(0).start();
    }

    private int[] partOfEach() {
        int[] partOfEach = new int[statements.size()];
        for (int index = 0; index < partOfEach.length; index++) {
            partOfEach[index] = Part.holding(parts, start(index));
        }
        return partOfEach;
    }

    private int blockAt(int offset) {
        int low = 0;
        int high = Math.max(0, article.blocks().size() - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (article.blocks().get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int countWords(Span span) {
        int words = 0;
        boolean blank = true;
        for (int unit = span.start(); unit < span.end(); unit++) {
            boolean now = Character.isWhitespace(article.text().charAt(unit));
            words += blank && !now ? 1 : 0;
            blank = now;
        }
        return words;
    }
}

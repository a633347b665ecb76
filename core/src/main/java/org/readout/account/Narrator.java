package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.analysis.Analysis;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.statement.Attribution;
import org.readout.statement.Evidence;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.Span;

/**
 * Adds a report's own sentences to its statements, behind the others: what stands in its paragraphs and is given to nobody, or is left
 * of a sentence before, between or behind what it gives to others. They are compared only where a figure, a date, a place or who began can be held
 * against what others say. Immutable.
 */
final class Narrator {
    /** What is left of a sentence before, between or behind what it gives to others has at least so many letters. */
    private static final int SHORTEST = 24;

    /** An article of more statements is no report of an occasion. */
    private static final int MOST_STATEMENTS = 1000;

    /** Nor is one of more sentences of its own. */
    private static final int MOST_SENTENCES = 400;

    /** Our word for what found them; they are certain, but an attribution that we miss makes a sentence the report's own. */
    private static final Evidence EVIDENCE = new Evidence("narration-1", 0.9);

    private Narrator() {}

    /** The article with its own sentences; one that has them already stays as it is. */
    static Analysis told(Analysis analysis) {
        if (analysis.statements().size() > MOST_STATEMENTS
                || analysis.statements().stream().anyMatch(Narrator::isNarrated)) {
            return analysis;
        }
        List<Statement> all = new ArrayList<>(analysis.statements());
        String text = analysis.article().text();
        for (Block block : analysis.article().blocks()) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                for (Span sentence : sentences(text, block.span())) {
                    for (Span own : own(text, sentence, analysis.statements())) {
                        if (own.length() >= SHORTEST) {
                            all.add(statement(own));
                        }
                    }
                }
            }
        }
        if (all.size() - analysis.statements().size() > MOST_SENTENCES) {
            return analysis;
        }
        return new Analysis(analysis.article(), all, analysis.sentences(), analysis.mentions(), analysis.times());
    }

    static boolean isNarrated(Statement statement) {
        return statement.words().kind() == StatementKind.NARRATED;
    }

    private static Statement statement(Span span) {
        return new Statement(
                new Words(StatementKind.NARRATED, List.of(span), List.of()),
                new Attribution(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                Optional.empty(),
                OptionalInt.empty(),
                EVIDENCE);
    }

    private static List<Span> sentences(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int start = paragraph.start();
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            if (SentenceEnds.isEnd(text, at, paragraph)) {
                sentences.add(new Span(start, at + 1));
                start = at + 1;
                while (start < paragraph.end() && Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
            }
        }
        if (start < paragraph.end()) {
            sentences.add(new Span(start, paragraph.end()));
        }
        return sentences;
    }

    /** The stretches of a sentence that lie in no statement, without blanks and marks around them. */
    private static List<Span> own(String text, Span sentence, List<Statement> statements) {
        List<Span> given = statements.stream()
                .flatMap(statement -> statement.words().content().stream())
                .filter(span -> span.overlaps(sentence))
                .sorted()
                .toList();
        List<Span> own = new ArrayList<>();
        int start = sentence.start();
        for (Span span : given) {
            if (span.start() > start) {
                add(text, start, span.start(), own);
            }
            start = Math.max(start, span.end());
        }
        add(text, start, sentence.end(), own);
        return own;
    }

    private static void add(String text, int from, int to, List<Span> own) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && "$€£".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '%') {
            end--;
        }
        if (start < end) {
            own.add(new Span(start, end));
        }
    }
}

package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.account.Report;
import org.readout.article.Block;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.text.Span;

/** One report of an occasion, as the occasion's pages quote it. */
final class Clipping {
    private final ArticleLine line;
    private final Report report;
    private final String text;
    private final Notes notes;
    private final Excerpt excerpt;
    private final List<Part> parts;

    Clipping(ArticleLine line, Report report, Layout layout, Register register) {
        this.line = line;
        this.report = report;
        this.text = report.analysis().article().text();
        this.notes = new Notes(text, register);
        this.excerpt = new Excerpt(report.analysis().article());
        this.parts = Part.of(report.analysis().article(), layout.unitsPerPart());
    }

    ArticleLine line() {
        return line;
    }

    private Statement statement(int index) {
        return report.analysis().statements().get(index);
    }

    /** The address of statement {@code index}, from the report's folder; of the paragraph for one of the report's own sentences. */
    String href(int index) {
        int start = statement(index).words().content().get(0).start();
        if (statement(index).words().kind() == StatementKind.NARRATED) {
            return ArticleLine.file(line.page(), Part.holding(parts, start)) + "#b" + blockAt(start);
        }
        return ArticleLine.href(line.page(), Part.holding(parts, start), index + 1);
    }

    private int blockAt(int offset) {
        List<Block> blocks = report.analysis().article().blocks();
        return IntStream.range(0, blocks.size())
                .filter(block -> blocks.get(block).span().end() > offset)
                .findFirst()
                .orElse(0);
    }

    /** The words of statements in one line of at most {@code units}; those that stand in another's are left out. */
    String words(List<Integer> statements, int units) {
        List<String> words = new ArrayList<>();
        int end = -1;
        for (int index : inOrder(statements)) {
            List<Span> content = statement(index).words().content();
            if (content.get(0).start() >= end) {
                words.add(notes.words(statement(index), units));
                end = content.get(content.size() - 1).end();
            }
        }
        return Wording.shortened(String.join(" … ", words), units);
    }

    /** What of statements stands in quotation marks, in one line of at most {@code units}; empty where nothing does. */
    String quoted(List<Integer> statements, int units) {
        List<Span> quoted = new ArrayList<>();
        for (int index : statements) {
            quoted.addAll(statement(index).words().quoted());
        }
        return Wording.shortened(
                merged(quoted).stream()
                        .map(span -> Wording.oneLine(span.cut(text)))
                        .collect(Collectors.joining(" … ")),
                units);
    }

    boolean isQuoted(List<Integer> statements) {
        return statements.stream()
                .anyMatch(index -> !statement(index).words().quoted().isEmpty());
    }

    /** The words of statements in their place; {@code account} is the letter of their account. */
    Passage passage(Optional<String> account, List<Integer> statements, List<Span> differing) {
        List<Span> words = new ArrayList<>();
        for (int index : statements) {
            words.addAll(statement(index).words().content());
        }
        int first = inOrder(statements).get(0);
        return new Passage(account, line, speaker(first), href(first), excerpt.of(merged(words), merged(differing)));
    }

    private Optional<Named> speaker(int index) {
        return statement(index).attribution().speaker().map(party -> SpeakerRoll.onlyNamed(party, text));
    }

    /** The words at {@code spans} in one line of at most {@code units}. */
    String cut(List<Span> spans, int units) {
        return Wording.shortened(
                spans.stream().map(span -> Wording.oneLine(span.cut(text))).collect(Collectors.joining(" … ")), units);
    }

    private List<Integer> inOrder(List<Integer> statements) {
        return statements.stream()
                .sorted(java.util.Comparator.<Integer>comparingInt(index ->
                                statement(index).words().content().get(0).start())
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .toList();
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().filter(span -> !span.isEmpty()).sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() <= merged.get(last).end()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}

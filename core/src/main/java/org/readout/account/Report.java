package org.readout.account;

import java.util.List;
import java.util.stream.IntStream;
import org.readout.analysis.Analysis;
import org.readout.statement.Statement;

/**
 * An article that recounts an occasion, with those of its statements that belong to it.
 *
 * @param analysis the article, read; behind its statements stand its own sentences ({@link
 *     org.readout.statement.StatementKind#NARRATED}), which the constructor adds where they are missing
 * @param statements indices of the statements that belong to the occasion, ascending, none of them narrated
 */
public record Report(Analysis analysis, List<Integer> statements) {
    public Report {
        analysis = Narrator.told(analysis);
        statements = statements.stream().distinct().sorted().toList();
        for (int index : statements) {
            if (index < 0 || index >= analysis.statements().size()) {
                throw new IllegalArgumentException("no statement " + index + " among "
                        + analysis.statements().size());
            }
            if (Narrator.isNarrated(analysis.statements().get(index))) {
                throw new IllegalArgumentException("statement " + index + " is the report's own");
            }
        }
    }

    /** A report all of whose statements belong to the occasion. */
    public static Report of(Analysis analysis) {
        return new Report(
                analysis,
                IntStream.range(0, analysis.statements().size())
                        .filter(index ->
                                !Narrator.isNarrated(analysis.statements().get(index)))
                        .boxed()
                        .toList());
    }

    /** Indices of the report's own sentences; none unless most of its statements belong to the occasion. */
    List<Integer> narrated() {
        List<Integer> narrated = IntStream.range(0, analysis.statements().size())
                .filter(index -> Narrator.isNarrated(analysis.statements().get(index)))
                .boxed()
                .toList();
        int said = analysis.statements().size() - narrated.size();
        return 2 * statements.size() >= said ? narrated : List.of();
    }

    /** Indices of those of the report's own sentences that {@code comparison} has, ascending. */
    public List<Integer> narratedIn(Comparison comparison) {
        return comparison.accounts().stream()
                .filter(account -> account.article().equals(article()))
                .flatMap(account -> account.statements().stream())
                .filter(index -> Narrator.isNarrated(statement(index)))
                .distinct()
                .sorted()
                .toList();
    }

    String article() {
        return analysis.article().id();
    }

    String text() {
        return analysis.article().text();
    }

    Statement statement(int index) {
        return analysis.statements().get(index);
    }
}

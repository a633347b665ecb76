package org.readout.account;

import java.util.List;
import java.util.stream.IntStream;
import org.readout.analysis.Analysis;
import org.readout.statement.Statement;

/**
 * An article that recounts an occasion, with those of its statements that belong to it.
 *
 * @param analysis the article, read
 * @param statements indices of the statements that belong to the occasion, ascending
 */
public record Report(Analysis analysis, List<Integer> statements) {
    public Report {
        statements = statements.stream().distinct().sorted().toList();
        for (int index : statements) {
            if (index < 0 || index >= analysis.statements().size()) {
                throw new IllegalArgumentException("no statement " + index + " among "
                        + analysis.statements().size());
            }
        }
    }

    /** A report all of whose statements belong to the occasion. */
    public static Report of(Analysis analysis) {
        return new Report(
                analysis,
                IntStream.range(0, analysis.statements().size()).boxed().toList());
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

package org.readout.analysis;

import java.util.List;
import org.readout.article.Article;
import org.readout.statement.Statement;

/**
 * All that Readout finds in one capture, read by itself.
 *
 * @param article its text and blocks
 * @param statements in order of their first word
 */
public record Analysis(Article article, List<Statement> statements) {
    public Analysis {
        statements = List.copyOf(statements);
    }

    /** The id of the statement at {@code index}: the article's id, "-s" and the number from 1. */
    public String statementId(int index) {
        return article.id() + "-s" + (index + 1);
    }
}

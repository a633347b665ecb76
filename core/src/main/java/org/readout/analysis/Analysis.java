package org.readout.analysis;

import java.util.List;
import org.readout.actor.Mention;
import org.readout.article.Article;
import org.readout.language.Sentence;
import org.readout.statement.Statement;
import org.readout.when.TimeExpression;

/**
 * All that Readout finds in one capture, read by itself.
 *
 * @param article its text and blocks
 * @param statements in order of their first word
 * @param sentences those of the blocks that report and of the captions, in order
 * @param mentions the places that name a resolved actor, in order
 * @param times the words that tell a time, in order
 */
public record Analysis(
        Article article,
        List<Statement> statements,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<TimeExpression> times) {
    public Analysis {
        statements = List.copyOf(statements);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
    }

    /** An article and its statements, without what they were found by. */
    public Analysis(Article article, List<Statement> statements) {
        this(article, statements, List.of(), List.of(), List.of());
    }

    /** The id of the statement at {@code index}: the article's id, "-s" and the number from 1. */
    public String statementId(int index) {
        return article.id() + "-s" + (index + 1);
    }
}

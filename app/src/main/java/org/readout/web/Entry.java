package org.readout.web;

/**
 * A statement with the article it stands in.
 *
 * @param saying the statement
 * @param article the article
 */
public record Entry(Saying saying, ArticleLine article) {
    /** The address of its place, from the report's folder. */
    public String href() {
        return article.href(saying);
    }
}

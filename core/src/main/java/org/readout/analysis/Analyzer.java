package org.readout.analysis;

import java.util.List;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.source.Capture;

/** Reads one capture, by itself and whole. Pure and thread-safe. */
public final class Analyzer {
    private final ArticleReader articles = new ArticleReader();

    /** All that is found in {@code capture}. */
    public Analysis analyze(Capture capture) {
        Article article = articles.read(capture);
        return new Analysis(article, List.of());
    }
}

package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.statement.Statement;

/** Makes the pages on which one article is read. */
final class ReaderPages {
    private final Analysis analysis;
    private final ArticleLine line;
    private final ArticlePages pages;
    private final List<ReaderPage.Speaking> cast;

    /** The pages of {@code analysis}, which is laid out as {@code pages}. */
    ReaderPages(Analysis analysis, ArticleLine line, ArticlePages pages) {
        this.analysis = analysis;
        this.line = line;
        this.pages = pages;
        this.cast = cast(analysis, line.page(), pages);
    }

    /** Part {@code part}, from 1; the parts are asked for in ascending order. */
    ReaderPage page(int part, Optional<FiledArticle> filed) {
        return new ReaderPage(
                line,
                analysis.article().metadata(),
                source(analysis.article()),
                cast,
                pages.rows(part),
                new Pager(part, pages.parts(), line.page(), true),
                filed);
    }

    private static ReaderPage.Source source(Article article) {
        return new ReaderPage.Source(article.uri(), WebAddress.of(article.uri()), article.sha256(), article.warnings());
    }

    private static List<ReaderPage.Speaking> cast(Analysis analysis, String page, ArticlePages pages) {
        Map<String, ReaderPage.Speaking> cast = new LinkedHashMap<>();
        for (int index = 0; index < analysis.statements().size(); index++) {
            Statement statement = analysis.statements().get(index);
            if (statement.copyOf().isPresent()) {
                continue;
            }
            Optional<Named> speaker = pages.attributed(index).speaker().filter(named -> named.page()
                    .isPresent());
            String key = speaker.flatMap(Named::page).orElse("");
            ReaderPage.Speaking known = cast.get(key);
            cast.put(
                    key,
                    known == null
                            ? new ReaderPage.Speaking(speaker, 1, page(page, pages.partOf(index)) + "#s" + (index + 1))
                            : new ReaderPage.Speaking(known.speaker(), known.statements() + 1, known.first()));
        }
        List<ReaderPage.Speaking> sorted = new ArrayList<>(cast.values());
        sorted.sort(Comparator.<ReaderPage.Speaking, Boolean>comparing(
                        speaking -> speaking.speaker().isEmpty())
                .thenComparing(
                        Comparator.comparingInt(ReaderPage.Speaking::statements).reversed()));
        return sorted;
    }

    private static String page(String page, int part) {
        return part == 1 ? page + ".html" : page + "-" + part + ".html";
    }
}

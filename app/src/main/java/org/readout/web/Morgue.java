package org.readout.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Dossier;
import org.readout.account.Report;

/**
 * Where the clippings of an occasion are kept: hands out its reports one by one, as its pages need them, so that no page waits for
 * all. One page asks from one thread.
 */
public interface Morgue {
    /** Ids of the articles that are here. */
    List<String> articles();

    /**
     * The report of this article.
     *
     * @throws IllegalArgumentException if there is none
     */
    Report report(String article);

    /**
     * How lists show this article.
     *
     * @throws IllegalArgumentException if there is none
     */
    ArticleLine line(String article);

    /** The reports of a dossier that is at hand as a whole. */
    static Morgue of(Dossier dossier) {
        Map<String, Report> reports = new LinkedHashMap<>();
        dossier.reports()
                .forEach(report -> reports.put(report.analysis().article().id(), report));
        return new Morgue() {
            @Override
            public List<String> articles() {
                return List.copyOf(reports.keySet());
            }

            @Override
            public Report report(String article) {
                return Optional.ofNullable(reports.get(article)).orElseThrow(() -> stranger(article));
            }

            @Override
            public ArticleLine line(String article) {
                return ArticleLine.of(report(article).analysis());
            }
        };
    }

    /** Says that an article is none of those at hand. */
    static IllegalArgumentException stranger(String article) {
        return new IllegalArgumentException("not an article of this report: " + article);
    }
}

package org.readout.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.readout.article.Article;
import org.readout.article.Published;

/**
 * The report that a finding stands in. Sources order by date, those without one last, then by id.
 *
 * @param article the article's id
 * @param uri the input path as given, or the address
 * @param outlet who published it, as named by the source
 * @param published when
 */
public record Source(String article, String uri, Optional<String> outlet, Optional<Published> published)
        implements Comparable<Source> {
    private static final Comparator<Source> ORDER = Comparator.comparing(
                    (Source source) -> source.published().map(Published::date).orElse(LocalDate.MAX))
            .thenComparing(Source::article);

    static Source of(Article article) {
        return new Source(
                article.id(),
                article.uri(),
                article.metadata().outlet(),
                article.metadata().published());
    }

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}

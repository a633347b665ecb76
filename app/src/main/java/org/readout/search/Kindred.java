package org.readout.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds the articles with statements like some words, none of which has to be there. For one state of the index. */
final class Kindred {
    /** Several statements of one article may be alike, so more of them are looked at than articles are wanted. */
    private static final int STATEMENTS_TO_ARTICLES = 4;

    /** Words beyond these are not looked for. */
    private static final int MOST_WORDS = 400;

    private final IndexSearcher searcher;
    private final Forms forms;

    Kindred(IndexSearcher searcher, Forms forms) {
        this.searcher = searcher;
        this.forms = forms;
    }

    /** Ids of at most {@code most} articles, the nearest in meaning first, then those that share words. */
    List<String> articles(String words, Optional<Nearest> meaning, int most) throws IOException {
        Set<String> articles = new LinkedHashSet<>();
        if (meaning.isPresent()) {
            take(meaning.get().in(searcher, Optional.empty()), most, articles);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> stems =
                forms.tokens(words).stream().map(Token::stem).distinct().toList();
        stems.stream()
                .limit(MOST_WORDS)
                .forEach(stem -> any.add(new TermQuery(new Term(Fields.STEMS, stem)), Occur.SHOULD));
        if (!stems.isEmpty()) {
            take(List.of(searcher.search(any.build(), most * STATEMENTS_TO_ARTICLES).scoreDocs), most, articles);
        }
        return List.copyOf(articles);
    }

    private void take(List<ScoreDoc> statements, int most, Set<String> articles) throws IOException {
        for (ScoreDoc hit : statements) {
            if (articles.size() >= most) {
                return;
            }
            articles.add(Entries.row(searcher, hit.doc).printed().article());
        }
    }
}

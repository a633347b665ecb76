package org.readout.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An index of a test, and what was put into it. */
final class Desk implements AutoCloseable {
    private final StatementIndex index;

    Desk(Path folder, Embedding embedding) throws IOException {
        this.index = StatementIndex.open(folder, embedding);
    }

    StatementIndex index() {
        return index;
    }

    /** Puts statements in, article by article, and commits. */
    void put(Clipping... clippings) throws IOException {
        Map<String, List<Indexed>> articles = new LinkedHashMap<>();
        long last = 0;
        for (Clipping clipping : clippings) {
            Indexed statement = clipping.statement();
            articles.computeIfAbsent(statement.printed().article(), key -> new ArrayList<>())
                    .add(statement);
            last = Math.max(last, statement.sequence());
        }
        for (Map.Entry<String, List<Indexed>> article : articles.entrySet()) {
            index.update(article.getKey(), article.getValue());
        }
        index.commit(new Position("ledger-1", last));
    }

    /** The ids of what {@code written} finds, in order. */
    List<String> ids(String written) throws IOException {
        return ids(index.search(Query.parse(written)).hits());
    }

    static List<String> ids(Collection<Hit> hits) {
        return hits.stream().map(hit -> hit.statement().id()).toList();
    }

    /** The words that a hit marks. */
    List<String> marked(String written) throws IOException {
        List<String> marked = new ArrayList<>();
        for (Hit hit : index.search(Query.parse(written)).hits()) {
            hit.marks()
                    .forEach(span -> marked.add(span.cut(hit.statement().said().words())));
        }
        return marked;
    }

    /** What a facet counts: values with their numbers, a chosen one with a star. */
    static List<String> counts(Hits hits, Facet facet) {
        return hits.tallies().get(Facet.all().indexOf(facet)).counts().stream()
                .map(count -> count.label() + " " + count.number() + (count.chosen() ? "*" : ""))
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

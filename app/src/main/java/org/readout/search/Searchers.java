package org.readout.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * The states of the index that can be searched: the latest, and for a while those that somebody leafs through, so that a hit stays on its page
 * whatever is indexed meanwhile. Thread-safe.
 */
final class Searchers implements Closeable {
    /** So long a state outlives the next one. */
    private static final double SECONDS_KEPT = 180;

    private final SearcherManager latest;
    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

    Searchers(IndexWriter writer, RowShelf shelf) throws IOException {
        this.latest = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                // What is new is made ready before it is searched; a first state is, by who asks first or has time
                // before.
                if (previous != null) {
                    shelf.ready(reader);
                }
                return new IndexSearcher(reader);
            }
        });
    }

    /** What is done with one state of the index. */
    interface Task<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    /** Does {@code task} with the latest state. */
    <T> T withLatest(Task<T> task) throws IOException {
        IndexSearcher searcher = latest.acquire();
        try {
            return task.apply(searcher);
        } finally {
            latest.release(searcher);
        }
    }

    /** Does {@code task} with the state of this number, or with the latest where that is gone. */
    <T> T with(long number, Task<T> task) throws IOException {
        IndexSearcher searcher = kept.acquire(number);
        if (searcher == null) {
            return withLatest(task);
        }
        try {
            return task.apply(searcher);
        } finally {
            kept.release(searcher);
        }
    }

    /** Keeps a state for those who go on to its next page, and gives its number. */
    long keep(IndexSearcher searcher) throws IOException {
        return kept.record(searcher);
    }

    /** Makes what was written to be found. */
    void refresh() throws IOException {
        latest.maybeRefreshBlocking();
        kept.prune(new SearcherLifetimeManager.PruneByAge(SECONDS_KEPT));
    }

    @Override
    public void close() throws IOException {
        kept.close();
        latest.close();
    }
}

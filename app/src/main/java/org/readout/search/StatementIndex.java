package org.readout.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * All statements of a ledger, to be found by their words, their meaning and what is known about them. One process writes to a folder. Thread-safe.
 *
 * <p>What is written can be found after {@link #refresh} or {@link #commit}, and outlives the process after {@code commit} alone. The failures of all methods are
 * {@link IndexUnusable} where the folder is to blame, else the {@link IOException} of the disk. Nothing is in the index that is not in the ledger, so it can always be thrown
 * away with {@link #discard} and made anew.
 */
public final class StatementIndex implements Closeable {
    /** A saved search answers with about so many hits at a time. */
    static final int MOST_MATCHES = 1_000;

    private static final int MOST_OF_ONE_CHANGE = 10_000;

    private final IndexFolder folder;
    private final Directory directory;
    private final Forms forms;
    private final IndexWriter writer;
    private final RowShelf shelf;
    private final Searchers searchers;
    private final Entries entries;
    private final QueryVectors vectors;
    private final double floor;
    private final Object encoding = new Object();

    private StatementIndex(
            IndexFolder folder, Directory directory, Forms forms, IndexWriter writer, Embedding embedding)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.forms = forms;
        this.writer = writer;
        this.shelf = new RowShelf(forms, embedding.dimension());
        this.searchers = new Searchers(writer, shelf);
        this.entries = new Entries(writer, searchers, embedding);
        this.vectors = new QueryVectors(embedding);
        this.floor = embedding.floor();
    }

    /**
     * Opens the index in {@code path}, or makes an empty one where nothing is.
     *
     * @throws IndexUnusable if it is damaged, of another version, in use, or no index
     */
    public static StatementIndex open(Path path, Embedding embedding) throws IOException {
        IndexFolder folder = new IndexFolder(path);
        Files.createDirectories(path);
        return folder.guard(() -> {
            Directory directory = FSDirectory.open(path);
            Forms forms = new Forms();
            IndexWriter writer = null;
            try {
                writer = folder.writer(directory, forms, embedding);
                return new StatementIndex(folder, directory, forms, writer, embedding);
            } catch (IOException | RuntimeException e) {
                if (writer != null) {
                    writer.rollback();
                }
                directory.close();
                forms.close();
                if (e instanceof RuntimeException) {
                    throw folder.unusable(IndexUnusable.Why.DAMAGED, "is damaged. Make it anew from the ledger.", e);
                }
                throw e;
            }
        });
    }

    /**
     * Throws the index in {@code path} away, so that it can be made anew. Does nothing where there is none.
     *
     * @throws IndexUnusable if other files lie there, which are not touched, or another process writes to the index
     */
    public static void discard(Path path) throws IOException {
        new IndexFolder(path).discard();
    }

    /**
     * Replaces all statements of {@code article}. They are found by words at once and by meaning after {@link #encode}; a statement whose words are the same keeps its vector.
     *
     * @throws IllegalArgumentException if one stands in another article
     */
    public void update(String article, List<Indexed> statements) throws IOException {
        for (Indexed statement : statements) {
            if (!statement.printed().article().equals(article)) {
                throw new IllegalArgumentException("statement " + statement.id() + " stands in "
                        + statement.printed().article() + ", not in " + article);
            }
        }
        folder.guard(() -> {
            entries.replace(article, statements);
            return article;
        });
    }

    /** Takes all statements of {@code article} out. */
    public void remove(String article) throws IOException {
        update(article, List.of());
    }

    /** Reads into memory what a search needs, which takes seconds for a million statements; the first search does it otherwise. */
    public void ready() throws IOException {
        folder.guard(() -> searchers.withLatest(searcher -> {
            shelf.ready(searcher.getIndexReader());
            return folder;
        }));
    }

    /** Makes durable what was written, with the place in the ledger that it reaches to, and lets it be found. */
    public void commit(Position reached) throws IOException {
        folder.guard(() -> {
            entries.commit(reached);
            return reached;
        });
    }

    /** Lets be found what was written, without making it durable. */
    public void refresh() throws IOException {
        folder.guard(() -> {
            searchers.refresh();
            return folder;
        });
    }

    /** The place that the last commit reached; empty before the first. What the ledger has beyond it is to be written again. */
    public Optional<Position> position() {
        return Marks.of(writer.getLiveCommitData()).position();
    }

    /** Number of statements that can be found. */
    public long size() throws IOException {
        return folder.guard(() -> searchers.withLatest(
                searcher -> (long) searcher.getIndexReader().numDocs()));
    }

    /** Number of statements that cannot be found by meaning yet. */
    public long withoutVector() throws IOException {
        return folder.guard(() -> searchers.withLatest(searcher -> (long) searcher.count(Entries.lacking())));
    }

    /**
     * Encodes up to {@code most} statements that have no vector yet, which takes some milliseconds each, while others write and search. To be called
     * until it gives 0, by a thread that has time.
     *
     * @return number of vectors made
     */
    public int encode(int most) throws IOException {
        synchronized (encoding) {
            return folder.guard(() -> entries.encode(most));
        }
    }

    /**
     * The statements that match {@code query}.
     *
     * @throws IllegalArgumentException if its cursor is none, or one of another query
     */
    public Hits search(Query query) throws IOException {
        Optional<Nearest> nearest = vectors.of(query).map(vector -> new Nearest(shelf, floor, vector));
        long state = query.page()
                .after()
                .map(written -> Cursor.read(written, query).searcher())
                .orElse(-1L);
        return folder.guard(() -> searchers.with(state, searcher -> {
            shelf.ready(searcher.getIndexReader());
            return new Lookup(searcher, shelf, forms, query).answer(nearest, searchers::keep);
        }));
    }

    /**
     * The statements of the changes after {@code after}, up to and including {@code upTo}, that match a saved search; by words, since the nearest of few statements may
     * be far. Order and page of {@code query} do not count.
     */
    public Matches matches(Query query, long after, long upTo) throws IOException {
        if (upTo < after) {
            throw new IllegalArgumentException("changes after " + after + " up to " + upTo);
        }
        return folder.guard(() -> {
            List<Hit> hits = between(query, after, upTo, MOST_MATCHES + 1);
            if (hits.size() <= MOST_MATCHES) {
                return new Matches(hits, upTo);
            }
            long last = hits.get(MOST_MATCHES).statement().sequence();
            List<Hit> whole = hits.stream()
                    .filter(hit -> hit.statement().sequence() < last)
                    .toList();
            return whole.isEmpty()
                    ? new Matches(between(query, last - 1, last, MOST_OF_ONE_CHANGE), last)
                    : new Matches(whole, last - 1);
        });
    }

    /**
     * The articles whose statements are likest to {@code words}: those that lie nearest in meaning, where there is an encoder, then those that share the rarest
     * words.
     *
     * @return ids of at most {@code most} articles, each once
     */
    public List<String> alike(String words, int most) throws IOException {
        Optional<Nearest> nearest = vectors.of(words).map(vector -> new Nearest(shelf, floor, vector));
        return folder.guard(
                () -> searchers.withLatest(searcher -> new Kindred(searcher, forms).articles(words, nearest, most)));
    }

    private List<Hit> between(Query query, long after, long upTo, int most) throws IOException {
        return searchers.withLatest(searcher -> {
            shelf.ready(searcher.getIndexReader());
            Inquiry inquiry = Inquiry.of(query, forms, shelf);
            org.apache.lucene.search.Query those = new BooleanQuery.Builder()
                    .add(inquiry.all(), Occur.FILTER)
                    .add(LongField.newRangeQuery(Fields.SEQUENCE, Math.addExact(after, 1), upTo), Occur.FILTER)
                    .build();
            Sort sort = new Sort(
                    LongField.newSortField(Fields.SEQUENCE, false, SortedNumericSelector.Type.MIN),
                    new SortField(Fields.ID, SortField.Type.STRING));
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(those, most, sort).scoreDocs) {
                Indexed statement = Entries.row(searcher, found.doc);
                hits.add(new Hit(
                        statement, inquiry.parts().marks(statement.said().words(), forms), 0, OptionalDouble.empty()));
            }
            return hits;
        });
    }

    /** Reads all files of the index against their checksums, which takes seconds for a million statements. */
    public void verify() throws IOException {
        folder.guard(() -> searchers.withLatest(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return folder;
        }));
    }

    /** Ends the use of the folder. What was not committed is forgotten. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
        forms.close();
    }
}

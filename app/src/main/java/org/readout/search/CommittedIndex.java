package org.readout.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** An index as some process committed it last, to be searched while that one goes on writing. Nothing in its folder is changed. Thread-safe. */
public final class CommittedIndex implements Closeable {
    private final IndexFolder folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final Forms forms = new Forms();
    private final RowShelf shelf;
    private final QueryVectors vectors;
    private final double floor;

    private CommittedIndex(IndexFolder folder, Directory directory, DirectoryReader reader, Embedding embedding) {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.shelf = new RowShelf(forms, embedding.dimension());
        this.vectors = new QueryVectors(embedding);
        this.floor = embedding.floor();
    }

    /**
     * Opens the index in {@code path} as it was committed last.
     *
     * @throws IndexUnusable if there is none, or it is damaged, of another version or of another encoder
     */
    public static CommittedIndex open(Path path, Embedding embedding) throws IOException {
        IndexFolder folder = new IndexFolder(path);
        if (!Files.isDirectory(path)) {
            throw missing(folder);
        }
        return folder.guard(() -> {
            Directory directory = FSDirectory.open(path);
            try {
                folder.checked(directory, embedding);
                if (!DirectoryReader.indexExists(directory)) {
                    throw missing(folder);
                }
                return new CommittedIndex(folder, directory, DirectoryReader.open(directory), embedding);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        });
    }

    private static IndexUnusable missing(IndexFolder folder) {
        return folder.unusable(IndexUnusable.Why.OUTDATED, "is not made yet.");
    }

    /** The place in the ledger that it reaches to. */
    public Optional<Position> position() throws IOException {
        return folder.guard(
                () -> Marks.of(reader.getIndexCommit().getUserData().entrySet()).position());
    }

    /** Number of statements that cannot be found by meaning. */
    public long withoutVector() throws IOException {
        return folder.guard(() -> (long) new IndexSearcher(reader).count(Entries.lacking()));
    }

    /**
     * The statements that match {@code query}.
     *
     * @throws IllegalArgumentException if its cursor is none, or one of another query
     */
    public Hits search(Query query) throws IOException {
        Optional<Nearest> nearest = vectors.of(query).map(vector -> new Nearest(shelf, floor, vector));
        return folder.guard(() -> {
            IndexSearcher searcher = new IndexSearcher(reader);
            shelf.ready(reader);
            return new Lookup(searcher, shelf, forms, query).answer(nearest, kept -> -1);
        });
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        forms.close();
    }
}

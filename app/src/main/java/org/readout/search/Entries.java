package org.readout.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements and their vectors. A vector is a function of the words alone, so a statement whose words stay keeps it. Thread-safe: writing takes turns, and
 * nobody waits for an encoder.
 */
final class Entries {
    private static final int MOST_OF_ARTICLE = 10_000;

    private final IndexWriter writer;
    private final Searchers searchers;
    private final Embedding embedding;

    /** Articles written while vectors are made, whose statements may be others by now. */
    private final Set<String> touched = new HashSet<>();

    Entries(IndexWriter writer, Searchers searchers, Embedding embedding) {
        this.writer = writer;
        this.searchers = searchers;
        this.embedding = embedding;
    }

    /** Puts {@code statements} in the place of all that the article had. */
    synchronized void replace(String article, List<Indexed> statements) throws IOException {
        touched.add(article);
        Map<String, byte[]> known = statements.isEmpty() ? Map.of() : encoded(article);
        List<Document> documents = new ArrayList<>();
        for (Indexed statement : statements) {
            documents.add(DocumentForm.of(statement, known.get(statement.said().words())));
        }
        Term of = new Term(Fields.ARTICLE, article);
        if (documents.isEmpty()) {
            writer.deleteDocuments(of);
        } else {
            writer.updateDocuments(of, documents);
        }
    }

    /** The vectors of the words of the article's statements. */
    private Map<String, byte[]> encoded(String article) throws IOException {
        return searchers.withLatest(searcher -> {
            Map<String, byte[]> found = new HashMap<>();
            TermQuery of = new TermQuery(new Term(Fields.ARTICLE, article));
            for (ScoreDoc hit : searcher.search(of, MOST_OF_ARTICLE).scoreDocs) {
                byte[] vector = vector(searcher, hit.doc);
                if (vector != null) {
                    found.put(row(searcher, hit.doc).said().words(), vector);
                }
            }
            return found;
        });
    }

    private static byte @Nullable [] vector(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return Vectors.of(leaf.reader(), document - leaf.docBase);
    }

    /** The whole statement of a document. */
    static Indexed row(IndexSearcher searcher, int document) throws IOException {
        BytesRef row =
                searcher.storedFields().document(document, Set.of(Fields.ROW)).getBinaryValue(Fields.ROW);
        if (row == null) {
            throw new IOException("a statement of the index has no row");
        }
        return RowForm.read(row);
    }

    /** Gives up to {@code most} statements their vectors, and says how many that were. One thread at a time; the others may write. */
    int encode(int most) throws IOException {
        if (embedding.dimension() == 0) {
            return 0;
        }
        List<Indexed> lacking = lacking(most);
        List<Document> documents = new ArrayList<>();
        for (Indexed statement : lacking) {
            byte[] vector = Vectors.bytes(embedding.encode(statement.said().words()));
            documents.add(DocumentForm.of(statement, vector));
        }
        return write(lacking, documents);
    }

    private synchronized List<Indexed> lacking(int most) throws IOException {
        searchers.refresh();
        touched.clear();
        return searchers.withLatest(searcher -> {
            List<Indexed> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(lacking(), most).scoreDocs) {
                found.add(row(searcher, hit.doc));
            }
            return found;
        });
    }

    /** The statements that have no vector. */
    static TermQuery lacking() {
        return new TermQuery(new Term(Fields.VECTOR, Fields.LACKING));
    }

    private synchronized int write(List<Indexed> statements, List<Document> documents) throws IOException {
        int written = 0;
        for (int i = 0; i < documents.size(); i++) {
            if (!touched.contains(statements.get(i).printed().article())) {
                writer.updateDocument(new Term(Fields.ID, statements.get(i).id()), documents.get(i));
                written++;
            }
        }
        return written;
    }

    /** Makes all that was written last. */
    synchronized void commit(Position reached) throws IOException {
        Marks.of(writer.getLiveCommitData()).at(reached).put(writer);
        writer.commit();
        searchers.refresh();
    }
}

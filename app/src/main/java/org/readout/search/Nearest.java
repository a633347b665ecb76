package org.readout.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The statements whose vectors lie nearest to another one: all codes are gone through, and of the closest ones the vectors themselves are compared. No graph has to be
 * made and kept, any filter holds exactly, and the same statements are found however the index was written. Immutable.
 */
final class Nearest {
    /** So many statements are found by meaning. */
    static final int FOUND = 100;

    /** So many closest codes have their vectors compared. */
    private static final int COMPARED = 2_000;

    private final RowShelf shelf;
    private final double floor;
    private final byte[] vector;
    private final long[] code;

    Nearest(RowShelf shelf, double floor, byte[] vector) {
        this.shelf = shelf;
        this.floor = floor;
        this.vector = vector;
        this.code = Vectors.code(vector);
    }

    /** Those among {@code around} whose cosine is that of things near in meaning, the nearest first, with their cosines. */
    List<ScoreDoc> near(IndexSearcher searcher, Optional<org.apache.lucene.search.Query> around) throws IOException {
        return in(searcher, around).stream().filter(hit -> hit.score >= floor).toList();
    }

    /** Those among {@code around}, however far, the nearest first, with their cosines. */
    List<ScoreDoc> in(IndexSearcher searcher, Optional<org.apache.lucene.search.Query> around) throws IOException {
        Closest closest = new Closest(COMPARED, code.length * Long.SIZE);
        Weight weight = around.isEmpty()
                ? null
                : searcher.createWeight(searcher.rewrite(around.get()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Codes codes = shelf.codes(leaf.reader());
            Scorer scorer = weight == null ? null : weight.scorer(leaf);
            if (weight == null) {
                offer(codes, leaf, new BitSetIterator(codes.present(), 0), closest);
            } else if (scorer != null) {
                offer(codes, leaf, scorer.iterator(), closest);
            }
        }
        return compared(searcher.getIndexReader().leaves(), closest.documents());
    }

    private void offer(Codes codes, LeafReaderContext leaf, DocIdSetIterator documents, Closest closest)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (codes.has(document) && (live == null || live.get(document))) {
                closest.offer(leaf.docBase + document, codes.distance(document, code));
            }
        }
    }

    /** Documents come in ascending order, segment by segment. */
    private List<ScoreDoc> compared(List<LeafReaderContext> leaves, int[] documents) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        int next = 0;
        for (LeafReaderContext leaf : leaves) {
            BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), Fields.MEANING);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < documents.length && documents[next] < end; next++) {
                if (vectors.advanceExact(documents[next] - leaf.docBase)) {
                    double cosine = Vectors.cosine(vector, vectors.binaryValue());
                    found.add(new ScoreDoc(documents[next], (float) cosine));
                }
            }
        }
        found.sort(Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc));
        return List.copyOf(found.subList(0, Math.min(FOUND, found.size())));
    }
}

package org.readout.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers one query on one state of the index. For one thread. */
final class Lookup {
    /** Beyond so many hits they are counted only where facets are. */
    private static final int COUNTED = 1_000;

    private final IndexSearcher searcher;
    private final RowShelf shelf;
    private final Forms forms;
    private final Query query;
    private final Inquiry inquiry;
    private final Optional<Cursor> cursor;

    /** Cosines of the statements found by meaning. */
    private final Map<Integer, Double> nearness = new HashMap<>();

    /** A document of a page, and what it is ordered by. */
    private record Found(int document, double score) {}

    /** A page without its hits' contents. */
    private record Leaf(List<Found> found, Optional<Cursor> next, Optional<TotalHits> total) {}

    Lookup(IndexSearcher searcher, RowShelf shelf, Forms forms, Query query) {
        this.searcher = searcher;
        this.shelf = shelf;
        this.forms = forms;
        this.query = query;
        this.inquiry = Inquiry.of(query, forms, shelf);
        this.cursor = query.page().after().map(written -> Cursor.read(written, query));
    }

    /** One collector for all segments, since a state is searched by one thread. */
    private record Alone(FacetCounter counter) implements CollectorManager<FacetCounter, FacetCounter> {
        @Override
        public FacetCounter newCollector() {
            return counter;
        }

        @Override
        public FacetCounter reduce(Collection<FacetCounter> collectors) {
            return counter;
        }
    }

    /** What is needed to keep the state for the next page. */
    interface Keeper {
        long keep(IndexSearcher searcher) throws IOException;
    }

    /** With what lies near the query's words, where meaning counts. */
    Hits answer(Optional<Nearest> meaning, Keeper keeper) throws IOException {
        Match match = meaning.isEmpty() ? Match.WORDS : query.match();
        org.apache.lucene.search.Query asked = inquiry.all();
        org.apache.lucene.search.Query counted = inquiry.base();
        List<ScoreDoc> nearest = List.of();
        if (meaning.isPresent()) {
            nearest = meaning.get().near(searcher, inquiry.around());
            nearest.forEach(hit -> nearness.put(hit.doc, (double) hit.score));
            org.apache.lucene.search.Query near = those(nearest);
            asked = match == Match.MEANING ? near : either(asked, near);
            counted = match == Match.MEANING ? near : either(counted, near);
        }
        Leaf leaf = match != Match.WORDS && query.order() == Order.RELEVANCE
                ? listed(match, nearest)
                : ordered(asked, Ordering.of(query.order(), inquiry.isScored()));
        boolean counts = query.page().counts() > 0;
        FacetCounter counter = counts ? counted(counted) : new FacetCounter(shelf, inquiry.chosen());
        Optional<String> next = leaf.next().isEmpty()
                ? Optional.empty()
                : Optional.of(kept(leaf.next().get(), keeper.keep(searcher)).written());
        Hits.Total all = counts ? new Hits.Total(counter.total(), true) : total(leaf, asked);
        boolean whole = nearest.size() < Nearest.FOUND;
        long others = match == Match.BOTH ? nearest.size() - common(nearest) : 0;
        return new Hits(
                new Hits.Total(all.count() - others, all.exact() && (match != Match.MEANING || whole)),
                new Hits.Total(others, match != Match.BOTH || whole),
                match,
                hits(leaf.found()),
                counts ? counter.tallies(query.page().counts()) : List.of(),
                next);
    }

    private FacetCounter counted(org.apache.lucene.search.Query counted) throws IOException {
        boolean everything = !query.hasWords()
                && query.filters().isEmpty()
                && query.said().isAny()
                && query.published().isAny();
        if (everything) {
            return shelf.everything(searcher.getIndexReader(), counter -> searcher.search(counted, new Alone(counter)));
        }
        return searcher.search(counted, new Alone(new FacetCounter(shelf, inquiry.chosen())));
    }

    private static Cursor kept(Cursor next, long state) {
        return new Cursor(state, next.fingerprint(), next.rank(), next.values());
    }

    /** Documents found otherwise, as a query that goes with others. */
    private org.apache.lucene.search.Query those(List<ScoreDoc> found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<BytesRef> ids = new ArrayList<>();
        for (ScoreDoc hit : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
            if (values.advanceExact(hit.doc - leaf.docBase)) {
                ids.add(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
            }
        }
        return new TermInSetQuery(Fields.ID, ids);
    }

    private static org.apache.lucene.search.Query either(
            org.apache.lucene.search.Query words, org.apache.lucene.search.Query near) {
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(near, Occur.SHOULD)
                .build();
    }

    /** How many of what is near also has the words. */
    private long common(List<ScoreDoc> nearest) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(inquiry.all(), Occur.FILTER)
                .add(those(nearest), Occur.FILTER)
                .build());
    }

    private Hits.Total total(Leaf leaf, org.apache.lucene.search.Query asked) throws IOException {
        Optional<TotalHits> total = leaf.total();
        return total.isPresent()
                ? new Hits.Total(total.get().value, total.get().relation == TotalHits.Relation.EQUAL_TO)
                : new Hits.Total(searcher.count(asked), true);
    }

    private Leaf ordered(org.apache.lucene.search.Query asked, Ordering ordering) throws IOException {
        int size = query.page().size();
        FieldDoc after = cursor.isPresent() ? ordering.after(cursor.get().values()) : null;
        TopFieldDocs top = search(asked, ordering, after, size + 1);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < Math.min(size, top.scoreDocs.length); i++) {
            int document = top.scoreDocs[i].doc;
            double score = ordering == Ordering.SCORE ? score(top.scoreDocs[i]) : 0;
            found.add(new Found(document, score));
        }
        boolean more = size > 0 && top.scoreDocs.length > size;
        int before = cursor.map(Cursor::rank).orElse(0);
        return new Leaf(
                found,
                more ? Optional.of(ending(before + size, (FieldDoc) top.scoreDocs[size - 1])) : Optional.empty(),
                Optional.of(top.totalHits));
    }

    private TopFieldDocs search(
            org.apache.lucene.search.Query asked, Ordering ordering, @Nullable FieldDoc after, int number)
            throws IOException {
        return searcher.search(asked, new TopFieldCollectorManager(ordering.sort(), number, after, COUNTED));
    }

    private static float score(ScoreDoc hit) {
        return ((FieldDoc) hit).fields[0] instanceof Float score ? score : 0;
    }

    private Cursor ending(int rank, FieldDoc last) {
        return new Cursor(0, Cursor.fingerprint(query), rank, Cursor.values(last));
    }

    /** The list of what is near, or that joined with the words' while it lasts, and then the words' own. */
    private Leaf listed(Match match, List<ScoreDoc> nearest) throws IOException {
        int size = query.page().size();
        int start = cursor.map(Cursor::rank).orElse(0);
        List<Found> found = new ArrayList<>();
        if (cursor.isPresent() && !cursor.get().values().isEmpty()) {
            return beyond(found, nearest, Ordering.SCORE.after(cursor.get().values()), start, size);
        }
        ScoreDoc[] words = match == Match.MEANING
                ? new ScoreDoc[0]
                : search(inquiry.all(), Ordering.SCORE, null, Fusion.DEPTH).scoreDocs;
        List<Fusion.Ranked> list = match == Match.MEANING ? Fusion.alone(nearest) : Fusion.of(List.of(words), nearest);
        list.stream().skip(start).limit(size).forEach(one -> found.add(new Found(one.document(), one.score())));
        if (size > 0 && start + size < list.size()) {
            return new Leaf(
                    found,
                    Optional.of(new Cursor(0, Cursor.fingerprint(query), start + size, List.of())),
                    Optional.empty());
        }
        return size == 0 || words.length < Fusion.DEPTH
                ? new Leaf(found, Optional.empty(), Optional.empty())
                : beyond(found, nearest, (FieldDoc) words[words.length - 1], start, size);
    }

    private Leaf beyond(List<Found> found, List<ScoreDoc> nearest, FieldDoc after, int start, int size)
            throws IOException {
        Set<Integer> shown = Set.copyOf(nearest.stream().map(hit -> hit.doc).toList());
        FieldDoc last = after;
        boolean more = false;
        int asked = size - found.size() + 1 + shown.size();
        for (ScoreDoc hit : search(inquiry.all(), Ordering.SCORE, after, asked).scoreDocs) {
            if (shown.contains(hit.doc)) {
                continue;
            }
            if (found.size() == size) {
                more = true;
                break;
            }
            found.add(new Found(hit.doc, Fusion.share(start + found.size() + 1)));
            last = (FieldDoc) hit;
        }
        return new Leaf(
                found,
                more && size > 0 ? Optional.of(ending(start + found.size(), last)) : Optional.empty(),
                Optional.empty());
    }

    private List<Hit> hits(List<Found> found) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Found one : found) {
            Indexed statement = Entries.row(searcher, one.document());
            Double near = nearness.get(one.document());
            hits.add(new Hit(
                    statement,
                    inquiry.parts().marks(statement.said().words(), forms),
                    one.score(),
                    near == null ? OptionalDouble.empty() : OptionalDouble.of(near)));
        }
        return hits;
    }
}

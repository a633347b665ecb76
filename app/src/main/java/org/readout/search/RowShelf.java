package org.readout.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** The rows and codes of all segments that are open, and the registers that they share. Thread-safe. */
final class RowShelf {
    private final List<Register> registers;
    private final int dimension;
    private final Map<IndexReader.CacheKey, Columns> shelf = new ConcurrentHashMap<>();

    /** The counts of all statements of a state, for those who ask for nothing in particular. */
    private final Map<IndexReader.CacheKey, FacetCounter> everything = new ConcurrentHashMap<>();

    /** What is kept of one segment. */
    private record Columns(Rows rows, Codes codes) {}

    RowShelf(Forms forms, int dimension) {
        this.registers =
                Facet.all().stream().map(facet -> new Register(facet, forms)).toList();
        this.dimension = dimension;
    }

    Register register(Facet facet) {
        return registers.get(facet.column());
    }

    /** Reads the rows of all segments of a state, so that the registers have all their values. To be called before the state is searched. */
    void ready(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            columns(leaf.reader());
        }
    }

    /** The rows of a segment. */
    Rows rows(LeafReader reader) throws IOException {
        return columns(reader).rows();
    }

    /** The codes of a segment; none of them present where there is no encoder. */
    Codes codes(LeafReader reader) throws IOException {
        return columns(reader).codes();
    }

    /** Read at the first call and kept until the segment is closed. */
    private Columns columns(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Columns known = shelf.get(helper.getKey());
        return known != null ? known : read(reader, helper);
    }

    private synchronized Columns read(LeafReader reader, IndexReader.CacheHelper helper) throws IOException {
        Columns known = shelf.get(helper.getKey());
        if (known != null) {
            return known;
        }
        Columns columns = new Columns(new Rows(reader, registers), new Codes(reader, dimension));
        helper.addClosedListener(shelf::remove);
        shelf.put(helper.getKey(), columns);
        return columns;
    }

    /** The counts of all statements of a state, made once by {@code count}, which is to collect them all. */
    FacetCounter everything(IndexReader reader, Count count) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        FacetCounter known = everything.get(helper.getKey());
        if (known == null) {
            known = count.count(new FacetCounter(this, Map.of()));
            helper.addClosedListener(everything::remove);
            everything.put(helper.getKey(), known);
        }
        return known;
    }

    /** Work that counts. */
    interface Count {
        FacetCounter count(FacetCounter counter) throws IOException;
    }
}

package org.readout.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The rows of all segments that are open, and the registers that they share. Thread-safe. */
final class RowShelf {
    private final List<Register> registers;
    private final Map<IndexReader.CacheKey, Rows> shelf = new ConcurrentHashMap<>();

    RowShelf(Forms forms) {
        this.registers =
                Facet.all().stream().map(facet -> new Register(facet, forms)).toList();
    }

    Register register(Facet facet) {
        return registers.get(facet.column());
    }

    /** The rows of a segment, read at the first call and kept until the segment is closed. */
    Rows rows(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Rows known = shelf.get(helper.getKey());
        return known != null ? known : read(reader, helper);
    }

    private synchronized Rows read(LeafReader reader, IndexReader.CacheHelper helper) throws IOException {
        Rows known = shelf.get(helper.getKey());
        if (known != null) {
            return known;
        }
        Rows rows = new Rows(reader, registers);
        helper.addClosedListener(shelf::remove);
        shelf.put(helper.getKey(), rows);
        return rows;
    }
}

package org.readout.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The facets' values of all documents of one segment as numbers in memory: a document's stand side by side, so that counting them
 * touches one place. Four bytes for each facet and document. Immutable.
 */
final class Rows {
    /** Where a document has no value. */
    static final int NONE = -1;

    private static final int WIDTH = Facet.all().size();

    private final int[] cells;

    /** Of documents with several values: their number, then they; a cell points there by {@code -2 - place}. */
    private int[] several = new int[0];

    private int severalLength;

    Rows(LeafReader reader, List<Register> registers) throws IOException {
        this.cells = new int[Math.multiplyExact(reader.maxDoc(), WIDTH)];
        Arrays.fill(cells, NONE);
        for (Facet facet : Facet.all()) {
            read(DocValues.getSortedSet(reader, facet.field()), registers.get(facet.column()), facet.column());
        }
    }

    private void read(SortedSetDocValues values, Register register, int column) throws IOException {
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] =
                    register.number(FacetValue.parted(values.lookupOrd(ordinal).utf8ToString()));
        }
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            int count = values.docValueCount();
            int first = numbers[(int) values.nextOrd()];
            cells[document * WIDTH + column] = count == 1 ? first : -2 - severalLength;
            if (count > 1) {
                add(count);
                add(first);
                for (int i = 1; i < count; i++) {
                    add(numbers[(int) values.nextOrd()]);
                }
            }
        }
    }

    private void add(int number) {
        if (severalLength == several.length) {
            several = Arrays.copyOf(several, Math.max(64, severalLength * 2));
        }
        several[severalLength++] = number;
    }

    /** Place of a document's first cell; the others follow in the order of the facets. */
    static int place(int document) {
        return document * WIDTH;
    }

    /** A number, {@link #NONE}, or below that a cell for {@link #count} and {@link #number}. */
    int cell(int place) {
        return cells[place];
    }

    /** Number of values behind a cell below {@link #NONE}. */
    int count(int cell) {
        return several[-2 - cell];
    }

    /** The value with this index behind a cell below {@link #NONE}. */
    int number(int cell, int index) {
        return several[-1 - cell + index];
    }
}

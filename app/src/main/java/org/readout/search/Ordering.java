package org.readout.search;

import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/** The order of hits: by score, by day or as they came, and then by what no two statements have in common. */
enum Ordering {
    SCORE,
    /** All score the same: the last one changed first. Documents lie in this order, so that a segment need not be gone through to its end. */
    SEQUENCE,
    NEWEST,
    OLDEST;

    /** Number of keys at most. */
    static final int KEYS = 3;

    private SortField first() {
        return switch (this) {
            case SCORE -> SortField.FIELD_SCORE;
            case SEQUENCE -> sequence();
            case NEWEST -> day(true, Long.MIN_VALUE);
            case OLDEST -> day(false, Long.MAX_VALUE);
        };
    }

    private static SortField day(boolean newest, long missing) {
        SortField day = LongField.newSortField(Fields.DAY, newest, SortedNumericSelector.Type.MIN);
        day.setMissingValue(missing);
        return day;
    }

    private static SortField sequence() {
        return LongField.newSortField(Fields.SEQUENCE, true, SortedNumericSelector.Type.MIN);
    }

    static Ordering of(Order order, boolean scored) {
        return switch (order) {
            case RELEVANCE -> scored ? SCORE : SEQUENCE;
            case NEWEST -> NEWEST;
            case OLDEST -> OLDEST;
        };
    }

    Sort sort() {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return this == SEQUENCE ? new Sort(sequence(), id) : new Sort(first(), sequence(), id);
    }

    /**
     * The hit that has the values of a cursor, behind all documents with the same ones.
     *
     * @throws IllegalArgumentException if they are none of this ordering
     */
    FieldDoc after(List<String> values) {
        if (values.size() != sort().getSort().length) {
            throw new IllegalArgumentException("this is a cursor of another order");
        }
        int last = values.size() - 1;
        Object[] keys = new Object[values.size()];
        try {
            for (int i = 0; i < last; i++) {
                keys[i] = this == SCORE && i == 0
                        ? (Object) Float.intBitsToFloat(Integer.parseInt(values.get(i)))
                        : Long.valueOf(values.get(i));
            }
            keys[last] = new BytesRef(values.get(last));
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, keys);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("this is no cursor of a page of hits", e);
        }
    }
}

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
    /** All score the same: the last one indexed first. */
    SEQUENCE,
    NEWEST,
    OLDEST;

    /** Number of keys of each. */
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
        return new Sort(first(), sequence(), new SortField(Fields.ID, SortField.Type.STRING));
    }

    /**
     * The hit that has the values of a cursor, behind all documents with the same ones.
     *
     * @throws IllegalArgumentException if they are none of this ordering
     */
    FieldDoc after(List<String> values) {
        Object key;
        try {
            key = this == SCORE
                    ? (Object) Float.intBitsToFloat(Integer.parseInt(values.get(0)))
                    : Long.valueOf(values.get(0));
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
                key, Long.valueOf(values.get(1)), new BytesRef(values.get(2))
            });
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("this is no cursor of a page of hits", e);
        }
    }
}

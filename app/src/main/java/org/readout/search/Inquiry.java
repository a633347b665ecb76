package org.readout.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A query as Lucene asks it. Immutable.
 *
 * @param parts what it asks of the words
 * @param chosen the values that each filter lets pass, by number
 * @param base words and days, without the filters
 * @param all words, days and filters
 * @param around days, filters, phrases and whatever else {@link Parts#bind binds}: where meaning is looked for; empty for everywhere
 */
record Inquiry(
        Parts parts,
        Map<Facet, BitSet> chosen,
        org.apache.lucene.search.Query base,
        org.apache.lucene.search.Query all,
        Optional<org.apache.lucene.search.Query> around) {
    static Inquiry of(Query query, Forms forms, RowShelf shelf) {
        Parts parts = Parts.read(query.words(), forms);
        Map<Facet, BitSet> chosen = new EnumMap<>(Facet.class);
        List<org.apache.lucene.search.Query> filters = new ArrayList<>();
        query.filters().values().forEach((facet, values) -> {
            Register register = shelf.register(facet);
            BitSet numbers = register.chosen(values);
            chosen.put(facet, numbers);
            filters.add(new TermInSetQuery(
                    facet.field(),
                    numbers.stream()
                            .mapToObj(number ->
                                    new BytesRef(register.value(number).value()))
                            .toList()));
        });
        List<org.apache.lucene.search.Query> days = new ArrayList<>();
        days(Fields.SAID, query.said()).ifPresent(days::add);
        days(Fields.PUBLISHED, query.published()).ifPresent(days::add);
        BooleanQuery.Builder base = new BooleanQuery.Builder();
        parts.addTo(base);
        if (parts.wanted().isEmpty()) {
            base.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        days.forEach(range -> base.add(range, Occur.FILTER));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(base.build(), Occur.MUST);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return new Inquiry(
                parts,
                chosen,
                base.build(),
                filters.isEmpty() ? base.build() : all.build(),
                around(parts, days, filters));
    }

    private static Optional<org.apache.lucene.search.Query> around(
            Parts parts, List<org.apache.lucene.search.Query> days, List<org.apache.lucene.search.Query> filters) {
        if (days.isEmpty() && filters.isEmpty() && !parts.binds()) {
            return Optional.empty();
        }
        BooleanQuery.Builder around = new BooleanQuery.Builder();
        days.forEach(range -> around.add(range, Occur.FILTER));
        filters.forEach(filter -> around.add(filter, Occur.FILTER));
        if (days.isEmpty() && filters.isEmpty() && parts.demanded().isEmpty()) {
            around.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        parts.bind(around);
        return Optional.of(around.build());
    }

    private static Optional<org.apache.lucene.search.Query> days(String field, Period period) {
        if (period.isAny()) {
            return Optional.empty();
        }
        return Optional.of(LongField.newRangeQuery(
                field,
                period.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE),
                period.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE)));
    }

    /** Whether hits by words have different scores. */
    boolean isScored() {
        return !parts.wanted().isEmpty();
    }
}

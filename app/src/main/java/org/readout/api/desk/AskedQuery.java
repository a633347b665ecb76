package org.readout.api.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.search.Facet;
import org.readout.search.Filters;
import org.readout.search.Match;
import org.readout.search.Order;
import org.readout.search.Page;
import org.readout.search.Period;
import org.readout.search.Query;
import org.readout.web.Asked;

/** Turns what an address asks for into what the index is asked, and back. */
final class AskedQuery {
    private AskedQuery() {}

    /**
     * The query for {@code asked}. Its words may hold filters, days, a way and an order as {@link Query#parse} reads them; each goes with those of the address.
     *
     * @throws IllegalArgumentException if there is too much of it, or its days lie the wrong way round
     */
    static Query query(Asked asked, Page page) {
        Query written = Query.parse(asked.words());
        Filters filters = written.filters();
        for (Asked.Filter filter : asked.filters()) {
            if (!filter.value().isBlank()) {
                filters = filters.with(facet(filter.field()), filter.value());
            }
        }
        Asked.Days days = asked.days();
        return new Query(
                written.words(),
                filters,
                new Period(
                        days.saidFrom().or(() -> written.said().from()),
                        days.saidTo().or(() -> written.said().to())),
                new Period(
                        days.publishedFrom().or(() -> written.published().from()),
                        days.publishedTo().or(() -> written.published().to())),
                written.match() == Match.WORDS ? match(asked.mode()) : written.match(),
                written.order() == Order.RELEVANCE ? order(asked.sort()) : written.order(),
                page);
    }

    /** How an address asks for {@code query}, whose page does not count: from the first. */
    static Asked asked(Query query) {
        List<Asked.Filter> filters = new ArrayList<>();
        query.filters().values().forEach((facet, values) -> values.stream()
                .limit(Math.max(0, Asked.MOST_FILTERS - filters.size()))
                .forEach(value -> filters.add(new Asked.Filter(field(facet), value))));
        return new Asked(
                query.words(),
                mode(query.match()),
                sort(query.order()),
                filters,
                new Asked.Days(
                        query.said().from(),
                        query.said().to(),
                        query.published().from(),
                        query.published().to()),
                Optional.empty(),
                Optional.empty());
    }

    /** By what a page lets choose what the index counts. */
    static Asked.Field field(Facet facet) {
        return switch (facet) {
            case SPEAKER -> Asked.Field.SPEAKER;
            case AFFILIATION -> Asked.Field.AFFILIATION;
            case TELLER -> Asked.Field.TELLER;
            case OUTLET -> Asked.Field.OUTLET;
            case ACT -> Asked.Field.ACT;
            case KIND -> Asked.Field.KIND;
            case OCCASION -> Asked.Field.OCCASION;
            case LANGUAGE -> Asked.Field.LANGUAGE;
            case REVIEW -> Asked.Field.REVIEW;
            case SAID_MONTH -> Asked.Field.SAID;
            case PUBLISHED_MONTH -> Asked.Field.PUBLISHED;
        };
    }

    private static Facet facet(Asked.Field field) {
        return switch (field) {
            case SPEAKER -> Facet.SPEAKER;
            case AFFILIATION -> Facet.AFFILIATION;
            case TELLER -> Facet.TELLER;
            case OUTLET -> Facet.OUTLET;
            case ACT -> Facet.ACT;
            case KIND -> Facet.KIND;
            case OCCASION -> Facet.OCCASION;
            case LANGUAGE -> Facet.LANGUAGE;
            case REVIEW -> Facet.REVIEW;
            case SAID -> Facet.SAID_MONTH;
            case PUBLISHED -> Facet.PUBLISHED_MONTH;
        };
    }

    private static Match match(Asked.Mode mode) {
        return switch (mode) {
            case WORDS -> Match.WORDS;
            case MEANING -> Match.MEANING;
            case BOTH -> Match.BOTH;
        };
    }

    private static Asked.Mode mode(Match match) {
        return switch (match) {
            case WORDS -> Asked.Mode.WORDS;
            case MEANING -> Asked.Mode.MEANING;
            case BOTH -> Asked.Mode.BOTH;
        };
    }

    private static Order order(Asked.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> Order.RELEVANCE;
            case NEWEST -> Order.NEWEST;
            case OLDEST -> Order.OLDEST;
        };
    }

    private static Asked.Sort sort(Order order) {
        return switch (order) {
            case RELEVANCE -> Asked.Sort.RELEVANCE;
            case NEWEST -> Asked.Sort.NEWEST;
            case OLDEST -> Asked.Sort.OLDEST;
        };
    }
}

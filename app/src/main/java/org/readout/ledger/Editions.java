package org.readout.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up which articles are versions of one page: those that were seen at one address. Thread-safe. */
public final class Editions {
    /** In the order in which articles were first read, which no clock that was set back changes. */
    private static final String ARRIVED =
            "(SELECT min(analysis.id) FROM analysis WHERE analysis.article = sighting.article)";

    /**
     * Sightings with the moment of each, an instant in ISO 8601, which sorts as text: as its archive says, else the latest at which it or one of those
     * that came before was seen.
     */
    private static final String MOMENTS =
            "SELECT article, address, arrived, CASE WHEN captured <> '' THEN captured ELSE"
                    + " max(CASE WHEN captured = '' THEN seen ELSE '' END) OVER (PARTITION BY address ORDER BY arrived, article"
                    + " ROWS UNBOUNDED PRECEDING) END AS moment FROM (SELECT article, address, seen, captured, "
                    + ARRIVED
                    + " AS arrived FROM sighting WHERE address IN (%s)) AS seen_at";

    /** Every version but the first of its address, with the version before. */
    private static final String FOLLOWING = "SELECT article, moment, lag(article) OVER earlier AS older,"
            + " lag(moment) OVER earlier AS older_moment FROM ("
            + String.format(MOMENTS, "SELECT address FROM sighting GROUP BY address HAVING count(*) > 1")
            + ") AS dated WINDOW earlier AS (PARTITION BY address ORDER BY moment, arrived, article)";

    private final Store store;

    Editions(Store store) {
        this.store = store;
    }

    /**
     * A version of a page.
     *
     * @param article what was read
     * @param captured when it was captured, as the archive says, else when it was added: an instant in ISO 8601
     */
    public record Edition(ArticleEntry article, String captured) {}

    /**
     * Two versions that follow each other.
     *
     * @param older the earlier one
     * @param newer the later one
     */
    public record Edited(Edition older, Edition newer) {}

    /** The versions of the page that this article is one of, the earliest captured first; itself alone where there is no other. */
    public List<Edition> of(String article) throws IOException {
        return store.read(handle -> {
            Map<String, String> moments = new LinkedHashMap<>();
            handle.createQuery("SELECT article, moment FROM ("
                            + String.format(MOMENTS, "SELECT address FROM sighting WHERE article = :id")
                            + ") AS dated ORDER BY moment, arrived, article")
                    .bind("id", article)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(row -> moments.putIfAbsent(row.getKey(), row.getValue()));
            return Articles.find(handle, List.copyOf(moments.keySet())).stream()
                    .map(entry -> new Edition(entry, moments.getOrDefault(entry.id(), entry.added())))
                    .toList();
        });
    }

    /** The versions that follow another, the latest captured first. */
    public Page<Edited> page(long from, int limit) throws IOException {
        return store.read(handle -> {
            long total = handle.createQuery(
                            "SELECT count(*) FROM (" + FOLLOWING + ") AS following WHERE older IS NOT NULL")
                    .mapTo(Long.class)
                    .one();
            List<Following> found = handle.createQuery(
                            "SELECT * FROM (" + FOLLOWING + ") AS following WHERE older IS NOT NULL"
                                    + " ORDER BY moment DESC, article, older"
                                    + " LIMIT :limit OFFSET :from")
                    .bind("limit", limit)
                    .bind("from", from)
                    .map((row, context) -> new Following(
                            row.getString("older"),
                            row.getString("older_moment"),
                            row.getString("article"),
                            row.getString("moment")))
                    .list();
            Map<String, ArticleEntry> entries = new HashMap<>();
            Articles.find(
                            handle,
                            found.stream()
                                    .flatMap(one -> Stream.of(one.older, one.newer))
                                    .distinct()
                                    .toList())
                    .forEach(entry -> entries.put(entry.id(), entry));
            List<Edited> rows = new ArrayList<>();
            for (Following one : found) {
                ArticleEntry older = entries.get(one.older);
                ArticleEntry newer = entries.get(one.newer);
                if (older != null && newer != null) {
                    rows.add(new Edited(new Edition(older, one.before), new Edition(newer, one.moment)));
                }
            }
            return new Page<>(rows, total, from);
        });
    }

    private record Following(String older, String before, String newer, String moment) {}
}

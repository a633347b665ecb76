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
    /** Instants of ISO 8601 sort as text; of versions without one nothing is known but the order in which they came. */
    private static final String ORDER =
            "captured, (SELECT min(analysis.id) FROM analysis WHERE analysis.article = sighting.article), article";

    /** Every version but the first of its address, with the version before. */
    private static final String FOLLOWING = "SELECT article, seen, captured, lag(article) OVER earlier AS older,"
            + " lag(seen) OVER earlier AS older_seen, lag(captured) OVER earlier AS older_captured FROM sighting"
            + " WHERE address IN (SELECT address FROM sighting GROUP BY address HAVING count(*) > 1)"
            + " WINDOW earlier AS (PARTITION BY address ORDER BY " + ORDER + ")";

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
            handle.createQuery("SELECT article, seen, captured FROM sighting WHERE address IN"
                            + " (SELECT address FROM sighting WHERE article = :id) ORDER BY " + ORDER)
                    .bind("id", article)
                    .map((row, context) -> Map.entry(row.getString(1), moment(row.getString(2), row.getString(3))))
                    .forEach(row -> moments.putIfAbsent(row.getKey(), row.getValue()));
            return Articles.find(handle, List.copyOf(moments.keySet())).stream()
                    .map(entry -> new Edition(entry, moments.getOrDefault(entry.id(), entry.added())))
                    .toList();
        });
    }

    private static String moment(String seen, String captured) {
        return captured.isEmpty() ? seen : captured;
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
                                    + " ORDER BY CASE WHEN captured = '' THEN seen ELSE captured END DESC, article, older"
                                    + " LIMIT :limit OFFSET :from")
                    .bind("limit", limit)
                    .bind("from", from)
                    .map((row, context) -> new Following(
                            row.getString("older"),
                            moment(row.getString("older_seen"), row.getString("older_captured")),
                            row.getString("article"),
                            moment(row.getString("seen"), row.getString("captured"))))
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

package org.readout.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks up outlets and what their reports can be held to. Thread-safe. */
public final class Outlets {
    private static final String OUTLET =
            "SELECT outlet, count(*), sum(CASE WHEN copies IS NULL THEN 0 ELSE 1 END), sum(statements),"
                    + " count(DISTINCT CASE WHEN occasion IN (SELECT id FROM occasion WHERE reports > 1) THEN occasion END)"
                    + " FROM article WHERE outlet <> ''";

    private final Store store;

    Outlets(Store store) {
        this.store = store;
    }

    /** Some of the outlets, those with most articles first. */
    public Page<OutletEntry> page(long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(OUTLET + " GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> new OutletEntry(
                                row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                        .list(),
                handle.createQuery("SELECT count(DISTINCT outlet) FROM article WHERE outlet <> ''")
                        .mapTo(Long.class)
                        .one(),
                from));
    }

    /** One outlet. */
    public Optional<OutletEntry> find(String name) throws IOException {
        return store.read(handle -> handle.createQuery(OUTLET + " AND outlet = :name GROUP BY outlet")
                .bind("name", name)
                .map((row, context) ->
                        new OutletEntry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .findOne());
    }

    /** The occasions of two reports or more that an outlet reports, the latest first. */
    public List<String> occasions(String name, int most) throws IOException {
        return store.read(handle -> handle.createQuery(
                        "SELECT DISTINCT occasion.id, occasion.starts FROM article"
                                + " JOIN occasion ON occasion.id = article.occasion"
                                + " WHERE article.outlet = :name AND occasion.reports > 1 ORDER BY occasion.starts DESC, occasion.id LIMIT :most")
                .bind("name", name)
                .bind("most", most)
                .map((row, context) -> row.getString(1))
                .list());
    }
}

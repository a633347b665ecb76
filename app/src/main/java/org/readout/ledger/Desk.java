package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** What a desk keeps beside the coverage: saved searches, watched folders, and what could not be read. Thread-safe. */
public final class Desk {
    private final Store store;
    private final Ledger ledger;

    Desk(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Some of the damages that are not mended, the latest first. */
    public Page<DamageEntry> damages(long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(
                                "SELECT uri, position, reason, seen FROM damage ORDER BY seen DESC, uri, position, reason"
                                        + " LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> new DamageEntry(
                                row.getString(1),
                                row.getLong(2) < 0 ? OptionalLong.empty() : OptionalLong.of(row.getLong(2)),
                                row.getString(3),
                                row.getString(4)))
                        .list(),
                handle.createQuery("SELECT count(*) FROM damage")
                        .mapTo(Long.class)
                        .one(),
                from));
    }

    /** Takes the damages of {@code uri} off the list. What could not be read again for a new version of Readout is tried again with the next grouping. */
    public void dismiss(String uri) throws IOException {
        store.write(handle -> handle.createUpdate("DELETE FROM damage WHERE address = :address")
                .bind("address", Keys.of(uri))
                .execute());
        ledger.unread().tryAgain();
    }

    /** Keeps a search. */
    public SavedSearch save(String name, String query, Optional<String> webhook, Optional<String> secret)
            throws IOException {
        return store.write(handle -> {
            long sequence = handle.createQuery("SELECT sequence FROM ledger")
                    .mapTo(Long.class)
                    .one();
            long id = next(handle, "saved_search");
            handle.createUpdate("INSERT INTO saved_search (id, name, query, webhook, secret, told, looked, made)"
                            + " VALUES (:id, :name, :query, :webhook, :secret, :told, :told, :made)")
                    .bind("id", id)
                    .bind("name", name)
                    .bind("query", query)
                    .bind("webhook", webhook.orElse(null))
                    .bind("secret", secret.orElse(null))
                    .bind("told", sequence)
                    .bind("made", ledger.now())
                    .execute();
            return search(handle, id).orElseThrow();
        });
    }

    private static long next(Handle handle, String table) {
        return handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private static final String SEARCH =
            "SELECT id, name, query, webhook, secret, told, looked, made FROM saved_search ";

    /** All saved searches. */
    public List<SavedSearch> searches() throws IOException {
        return store.read(handle -> handle.createQuery(SEARCH + "ORDER BY id")
                .map((row, context) -> search(row))
                .list());
    }

    /** One saved search. */
    public Optional<SavedSearch> search(long id) throws IOException {
        return store.read(handle -> search(handle, id));
    }

    private static Optional<SavedSearch> search(Handle handle, long id) {
        return handle.createQuery(SEARCH + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> search(row))
                .findOne();
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getString(8));
    }

    /** Notes that somebody has looked at the matches of a search up to {@code sequence}. */
    public void looked(long search, long sequence) throws IOException {
        store.write(handle -> handle.createUpdate("UPDATE saved_search SET looked = :looked WHERE id = :id")
                .bind("looked", sequence)
                .bind("id", search)
                .execute());
    }

    /** Keeps a delivery in the place of the one with its id. Settled ones are kept for the record, the latest thousand. */
    public void keep(DeliveryEntry delivery) throws IOException {
        store.write(handle -> {
            handle.createUpdate(
                            "INSERT INTO delivery (id, search, body, tries, state, due, outcome)"
                                    + " VALUES (:id, :search, :body, :tries, :state, :due, :outcome) ON CONFLICT (id) DO UPDATE SET"
                                    + " tries = excluded.tries, state = excluded.state, due = excluded.due, outcome = excluded.outcome")
                    .bind("id", delivery.id())
                    .bind("search", delivery.search())
                    .bind("body", delivery.body())
                    .bind("tries", delivery.tries())
                    .bind("state", delivery.state())
                    .bind("due", delivery.due())
                    .bind("outcome", delivery.outcome())
                    .execute();
            return handle.execute("DELETE FROM delivery WHERE state <> 'waiting' AND id NOT IN"
                    + " (SELECT id FROM delivery WHERE state <> 'waiting' ORDER BY due DESC LIMIT 1000)");
        });
    }

    /** Deliveries that wait and are due at {@code now}, an instant in ISO 8601, the longest due first. */
    public List<DeliveryEntry> due(String now, int most) throws IOException {
        return store.read(
                handle -> handle.createQuery("SELECT id, search, body, tries, state, due, outcome FROM delivery"
                                + " WHERE state = 'waiting' AND due <= :now ORDER BY due, id LIMIT :most")
                        .bind("now", now)
                        .bind("most", most)
                        .map((row, context) -> new DeliveryEntry(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                        .list());
    }

    /** Notes that the matches of a search were told up to {@code sequence}. */
    public void told(long search, long sequence) throws IOException {
        store.write(handle -> handle.createUpdate("UPDATE saved_search SET told = :told WHERE id = :id")
                .bind("told", sequence)
                .bind("id", search)
                .execute());
    }

    /** Gives up a saved search; false where there is none of this number. */
    public boolean drop(long search) throws IOException {
        return store.write(handle -> handle.createUpdate("DELETE FROM saved_search WHERE id = :id")
                        .bind("id", search)
                        .execute())
                > 0;
    }

    /** All that is watched. */
    public List<WatchEntry> watches() throws IOException {
        return store.read(handle -> handle.createQuery("SELECT id, path, looked, trouble FROM watch ORDER BY id")
                .map((row, context) -> new WatchEntry(
                        row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))))
                .list());
    }

    /** Watches {@code path}, once. */
    public void watch(String path) throws IOException {
        store.write(handle -> handle.createUpdate("INSERT INTO watch (id, path, made) VALUES (:id, :path, :made)"
                        + " ON CONFLICT (path) DO NOTHING")
                .bind("id", next(handle, "watch"))
                .bind("path", path)
                .bind("made", ledger.now())
                .execute());
    }

    /** Notes that what is watched was looked at, and what went wrong. */
    public void looked(long watch, Optional<String> trouble) throws IOException {
        store.write(
                handle -> handle.createUpdate("UPDATE watch SET looked = :looked, trouble = :trouble WHERE id = :id")
                        .bind("looked", ledger.now())
                        .bind("trouble", trouble.orElse(null))
                        .bind("id", watch)
                        .execute());
    }

    /** Watches it no more; false where there is none of this number. */
    public boolean unwatch(long watch) throws IOException {
        return store.write(handle -> handle.createUpdate("DELETE FROM watch WHERE id = :id")
                        .bind("id", watch)
                        .execute())
                > 0;
    }
}

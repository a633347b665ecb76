package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.readout.actor.ActorType;
import org.readout.text.Unaccented;

/** Looks up actors who say or tell something. Thread-safe. */
public final class Actors {
    private static final String COLUMNS = "SELECT id, name, type, affiliation, said, told FROM actor ";

    private final Store store;

    Actors(Store store) {
        this.store = store;
    }

    /** The order of a list of actors. */
    public enum Order {
        /** Most statements first. */
        BY_STATEMENTS("said DESC, id"),
        /** By name. */
        BY_NAME("name, id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /**
     * How often one actor's statements have to do with another.
     *
     * @param from who says
     * @param to whom he addresses or speaks of, or who tells it
     * @param way {@code to} for the addressee, {@code about} for one of whom it speaks
     * @param statements how many
     */
    public record Edge(String from, String to, String way, int statements) {}

    /** The actor with this id. */
    public Optional<ActorEntry> find(String id) throws IOException {
        return store.read(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** The actor whose page has this name. */
    public Optional<ActorEntry> ofPage(String page) throws IOException {
        return store.read(handle -> handle.createQuery(COLUMNS + "WHERE page = :page ORDER BY id LIMIT 1")
                .bind("page", page)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** Some of all actors who say or tell something. */
    public Page<ActorEntry> page(Order order, long from, int most) throws IOException {
        return store.read(handle -> new Page<>(
                handle.createQuery(COLUMNS + "WHERE said + told > 0 ORDER BY " + order.columns
                                + " LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> entry(row))
                        .list(),
                store.tallies().count(handle, "actors", () -> handle.createQuery(
                                "SELECT count(*) FROM actor WHERE said + told > 0")
                        .mapTo(Long.class)
                        .one()),
                from));
    }

    /** Actors whose name has these words, whatever their case and accents, those who say most first. */
    public List<ActorEntry> named(String words, int most) throws IOException {
        String pattern =
                "%" + Unaccented.of(words).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return store.read(handle -> handle.createQuery(COLUMNS
                        + "WHERE plain LIKE :pattern ESCAPE '!' AND said + told > 0 ORDER BY said DESC, id LIMIT :most")
                .bind("pattern", pattern)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Who speaks to whom and of whom, the most frequent first; of one actor where one is given. */
    public List<Edge> network(Optional<String> actor, int most) throws IOException {
        return store.read(handle -> store.tallies().of(handle, "network " + most + " " + actor, () -> {
            Query query = handle.createQuery("SELECT speaker, actor, way, sum(number) FROM ("
                            + (actor.isPresent()
                                    ? ties("voice = :actor") + " UNION ALL "
                                            + ties("actor = :actor AND voice <> :actor AND voice <> ''")
                                    : ties("voice <> ''"))
                            + ") AS ties GROUP BY speaker, actor, way ORDER BY 4 DESC, 1, 2, 3 LIMIT :most")
                    .bind("most", most);
            actor.ifPresent(id -> query.bind("actor", id));
            return query.map((row, context) ->
                            new Edge(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                    .list();
        }));
    }

    /** How often each speaker says something to another, or of him. */
    private static String ties(String which) {
        return "SELECT voice AS speaker, actor, CASE WHEN place = -1 THEN 'to' ELSE 'about' END AS way, count(*) AS number FROM party"
                + " WHERE " + which + " AND actor <> '' AND place < 0 GROUP BY voice, actor, place";
    }

    private static ActorEntry entry(ResultSet row) throws SQLException {
        return new ActorEntry(
                row.getString(1),
                row.getString(2),
                ActorType.valueOf(row.getString(3)),
                Articles.filled(row.getString(4)),
                row.getInt(5),
                row.getInt(6));
    }
}

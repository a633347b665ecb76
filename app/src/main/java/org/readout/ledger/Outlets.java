package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up outlets and what their reports can be held to. Thread-safe. */
public final class Outlets {
    private static final String COUNTS =
            "SELECT outlet, count(*) AS articles, sum(CASE WHEN copies IS NULL THEN 0 ELSE 1 END) AS copied,"
                    + " sum(statements) AS said FROM article WHERE outlet <> '' GROUP BY outlet";

    private static final String HABITS =
            "SELECT outlet, count(*) AS occasions, sum(alone) AS alone, sum(points) AS points,"
                    + " sum(left_out) AS left_out, sum(shared) AS shared, sum(altered) AS altered, sum(quotations) AS quotations"
                    + " FROM habit GROUP BY outlet";

    private static final String OUTLET =
            "SELECT counts.outlet, articles, copied, said, coalesce(occasions, 0), coalesce(alone, 0),"
                    + " coalesce(points, 0), coalesce(left_out, 0), coalesce(shared, 0), coalesce(altered, 0), coalesce(quotations, 0)"
                    + " FROM (" + COUNTS + ") AS counts LEFT JOIN (" + HABITS
                    + ") AS habits ON habits.outlet = counts.outlet";

    private final Store store;

    Outlets(Store store) {
        this.store = store;
    }

    /** Some of the outlets, those with most articles first. */
    public Page<OutletEntry> page(long from, int most) throws IOException {
        return store.read(handle -> store.tallies()
                .of(
                        handle,
                        "outlets " + from + " " + most,
                        () -> new Page<>(
                                handle.createQuery(OUTLET
                                                + " ORDER BY articles DESC, counts.outlet LIMIT :most OFFSET :from")
                                        .bind("most", most)
                                        .bind("from", from)
                                        .map((row, context) -> entry(row))
                                        .list(),
                                handle.createQuery("SELECT count(DISTINCT outlet) FROM article WHERE outlet <> ''")
                                        .mapTo(Long.class)
                                        .one(),
                                from)));
    }

    /** One outlet. */
    public Optional<OutletEntry> find(String name) throws IOException {
        return store.read(handle -> handle.createQuery(OUTLET + " WHERE counts.outlet = :name")
                .bind("name", name)
                .map((row, context) -> entry(row))
                .findOne());
    }

    private static OutletEntry entry(ResultSet row) throws SQLException {
        return new OutletEntry(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                new OutletEntry.Habits(
                        row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)));
    }

    /** How many articles have no outlet. */
    public int unnamed() throws IOException {
        return store.read(handle -> handle.createQuery("SELECT count(*) FROM article WHERE outlet = ''")
                .mapTo(Integer.class)
                .one());
    }

    /**
     * An occasion where an outlet does something else than others.
     *
     * @param occasion its id
     * @param alone points that only this outlet has
     * @param leftOut points that it leaves out
     * @param altered quotations that it prints in other words than the others
     */
    public record Notable(String occasion, int alone, int leftOut, int altered) {}

    /** The latest occasions where an outlet does something else than others: so many for each of the three things, at most. */
    public List<Notable> notable(String name, int most) throws IOException {
        String sql = Stream.of("alone", "left_out", "altered")
                .map(column -> "SELECT * FROM (SELECT habit.occasion, alone, left_out, habit.altered, starts FROM habit"
                        + " JOIN occasion ON occasion.id = habit.occasion WHERE habit.outlet = :name AND habit."
                        + column
                        + " > 0 ORDER BY starts DESC, habit.occasion LIMIT :most) AS " + column)
                .collect(Collectors.joining(" UNION "));
        return store.read(handle -> store.tallies().of(handle, "notable " + most + " " + name, () -> handle.createQuery(
                        "SELECT occasion, alone, left_out, altered FROM (" + sql
                                + ") AS notable ORDER BY starts DESC, occasion")
                .bind("name", name)
                .bind("most", most)
                .map((row, context) -> new Notable(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list()));
    }
}

package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the table of corrections. */
final class Corrections {
    private static final String COLUMNS =
            "SELECT id, kind, article, detail, seen, who, made, undone, undone_by, basis FROM correction ";

    private static final String STEPS = "(SELECT id, statement, 0 AS back, made AS moment FROM correction"
            + " UNION ALL SELECT id, statement, 1 AS back, undone AS moment FROM correction WHERE undone IS NOT NULL) AS steps";

    private static final String LAST_FIRST = " ORDER BY moment DESC, back DESC, id DESC";

    private Corrections() {}

    /** A row as it stands in the table. */
    private record Row(
            long id,
            String kind,
            Optional<String> article,
            String detail,
            String seen,
            String who,
            String made,
            Optional<CorrectionEntry.Undone> undone) {

        static Row of(ResultSet row) throws SQLException {
            String undone = row.getString(8);
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    undone == null
                            ? Optional.empty()
                            : Optional.of(new CorrectionEntry.Undone(row.getString(9), undone)));
        }

        CorrectionEntry entry() throws LedgerRefused {
            Correction correction = CorrectionForm.read(kind, detail);
            return new CorrectionEntry(
                    id, correction, article, CorrectionForm.before(correction, seen), who, made, undone);
        }
    }

    /** Those that were not undone, the oldest first; {@code which} is a condition of ours. */
    static List<CorrectionEntry> inForce(Store store, String which) throws IOException {
        return entries(
                store.read(handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND " + which + " ORDER BY id")
                        .map((row, context) -> Row.of(row))
                        .list()));
    }

    /**
     * A correction of a statement that is in force.
     *
     * @param id its number
     * @param correction what was changed
     * @param basis what the person saw
     */
    record Held(long id, Correction.OfStatement correction, Basis basis) {}

    /** Those about one article's statements that were not undone, the oldest first. */
    static List<Held> ofArticle(Store store, String article) throws IOException {
        return held(store, "article = :article", article);
    }

    /** Those that say at which occasion a statement was made and that were not undone, the oldest first. */
    static List<Held> ofOccasions(Store store) throws IOException {
        return held(store, "kind = :article", "occasion");
    }

    private static List<Held> held(Store store, String which, String value) throws IOException {
        record Based(Row row, String basis) {}
        List<Held> held = new ArrayList<>();
        for (Based one :
                store.read(handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND " + which + " ORDER BY id")
                        .bind("article", value)
                        .map((row, context) -> new Based(Row.of(row), row.getString(10)))
                        .list())) {
            if (one.row().entry().correction() instanceof Correction.OfStatement correction) {
                held.add(new Held(one.row().id(), correction, Basis.of(one.basis())));
            }
        }
        return held;
    }

    /** All of them, the newest first. */
    static List<CorrectionEntry> history(Store store, long from, int most) throws IOException {
        return entries(store.read(handle -> handle.createQuery(COLUMNS + "ORDER BY id DESC LIMIT :most OFFSET :from")
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> Row.of(row))
                .list()));
    }

    /** Those about one statement that were not undone, the oldest first. */
    static List<CorrectionEntry> about(Store store, String statement) throws IOException {
        return entries(store.read(
                handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND statement = :statement ORDER BY id")
                        .bind("statement", statement)
                        .map((row, context) -> Row.of(row))
                        .list()));
    }

    /** A step of the history: a correction's number, and whether it was undone then. */
    private record Mark(long id, boolean back) {}

    /** What was made and what was undone, the last first. */
    static Page<Review.Step> steps(Store store, long from, int most) throws IOException {
        List<Mark> marks = store.read(
                handle -> handle.createQuery("SELECT id, back FROM " + STEPS + LAST_FIRST + " LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> new Mark(row.getLong(1), row.getInt(2) == 1))
                        .list());
        List<Review.Step> steps = new ArrayList<>();
        for (Mark mark : marks) {
            step(store, mark).ifPresent(steps::add);
        }
        return new Page<>(steps, changes(store), from);
    }

    private static Optional<Review.Step> step(Store store, Mark mark) throws IOException {
        return find(store, mark.id()).map(entry -> new Review.Step(entry, mark.back()));
    }

    /** How many steps there are. */
    static long changes(Store store) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT count(*) + count(undone) FROM correction")
                .mapTo(Long.class)
                .one());
    }

    /** The last step about a statement, if it came behind the first {@code seen} steps of all. */
    static Optional<Review.Step> lastSince(Store store, long seen, String statement) throws IOException {
        long since = changes(store) - seen;
        if (since <= 0) {
            return Optional.empty();
        }
        Optional<Mark> mark = store.read(handle -> handle.createQuery("SELECT id, back FROM (SELECT * FROM " + STEPS
                        + LAST_FIRST + " LIMIT :since) AS latest WHERE statement = :statement" + LAST_FIRST
                        + " LIMIT 1")
                .bind("since", since)
                .bind("statement", statement)
                .map((row, context) -> new Mark(row.getLong(1), row.getInt(2) == 1))
                .findOne());
        return mark.isPresent() ? step(store, mark.get()) : Optional.empty();
    }

    /** What was made and what was undone about one article's statements, the first correction first and each before its undoing. */
    static List<Review.Step> stepsOf(Handle handle, String article) throws LedgerRefused {
        List<Review.Step> steps = new ArrayList<>();
        for (CorrectionEntry entry : entries(handle.createQuery(COLUMNS + "WHERE article = :article ORDER BY id")
                .bind("article", article)
                .map((row, context) -> Row.of(row))
                .list())) {
            steps.add(new Review.Step(entry, false));
            if (entry.undone().isPresent()) {
                steps.add(new Review.Step(entry, true));
            }
        }
        return steps;
    }

    /** One of them. */
    static Optional<CorrectionEntry> find(Store store, long id) throws IOException {
        return entries(store.read(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> Row.of(row))
                        .list()))
                .stream()
                .findFirst();
    }

    private static List<CorrectionEntry> entries(List<Row> rows) throws LedgerRefused {
        List<CorrectionEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            entries.add(row.entry());
        }
        return entries;
    }
}
